export { chosenOptions, OPTION_PREFIX, type OptionField, type WidgetForm } from './widget-form.js';
export {
  loaderTags,
  readWidgetFragment,
  widgetCodes,
  widgetFragment,
  type LinkedWidget,
  type WidgetCodes,
} from './widget-codes.js';
