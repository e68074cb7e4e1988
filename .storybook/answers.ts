const NO_WORKER =
  'Các ví dụ cần máy chủ trả lời không hiện được ở đây: hãy mở Storybook qua https:// hoặc http://localhost. / Examples that need answers of a server can not be shown here: open Storybook over https:// or http://localhost.';

/** In the built Storybook: waits until the service worker answers for the server that is not there. */
export async function answersAreThere(): Promise<void> {
  if (!__IS_BUILT__) return;
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) {
    const notice = document.createElement('p');
    notice.setAttribute('role', 'alert');
    notice.textContent = NO_WORKER;
    document.body.prepend(notice);
    return;
  }
  if (serviceWorker.controller) return;
  const controlled = new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  await serviceWorker.register('./answers-worker.js');
  await controlled;
}
