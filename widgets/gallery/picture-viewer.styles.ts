import { css } from 'lit';

/** Styles of the picture viewer: the dialog is ours, the moving stage inside it is PhotoSwipe's. */
export const pictureViewerStyles = css`
  .viewer {
    inline-size: 100vw;
    max-inline-size: none;
    block-size: 100vh;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: #000;
    color: #fff;
    line-height: 1.5;
  }

  .viewer button {
    position: absolute;
    z-index: 1;
    min-inline-size: 48px;
    min-block-size: 48px;
    padding: 0;
    border: 1px solid #fff;
    background: rgb(0 0 0 / 65%);
    font-size: 1.5em;
    line-height: 1;
  }

  .viewer button:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 2px;
  }

  .viewer .shut {
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }

  .viewer .zoom {
    inset-block-start: 8px;
    inset-inline-end: 64px;
  }

  /* Pictures go from left to right in any language, as the arrow keys do. */
  .viewer .previous {
    inset-block-start: calc(50% - 24px);
    left: 8px;
  }

  .viewer .next {
    inset-block-start: calc(50% - 24px);
    right: 8px;
  }

  .viewer .legend {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    inset-block-end: 0;
    max-block-size: 40%;
    padding: 0.5em 1em;
    overflow: auto;
    background: rgb(0 0 0 / 65%);
    text-align: center;
  }

  .viewer .legend > :not(:last-child)::after {
    content: ' · ';
  }

  .pswp {
    touch-action: none;
    user-select: none;
  }

  .pswp:focus {
    outline: none;
  }

  .pswp,
  .pswp__bg,
  .pswp__scroll-wrap,
  .pswp__container,
  .pswp__item,
  .pswp__content,
  .pswp__zoom-wrap,
  .pswp__img {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    overflow: hidden;
  }

  .pswp__container,
  .pswp__zoom-wrap,
  .pswp__img {
    width: auto;
    height: auto;
    overflow: visible;
  }

  .pswp__container {
    width: 100%;
    height: 100%;
  }

  .pswp__img {
    max-width: none;
  }

  .pswp__zoom-wrap {
    transform-origin: left top;
  }

  .pswp__content:has(.pswp__error-msg) {
    display: grid;
    place-content: center;
  }

  @media print {
    .viewer {
      display: none;
    }
  }
`;
