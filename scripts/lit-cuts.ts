/**
 * What the CDN files leave out of Lit because no widget uses it, and a thing they share: each cut is a stretch of Lit's own production build and
 * what stands there instead. Another version of Lit may be written otherwise; the build then stops here and says so.
 *
 * @module
 */

type Cut = readonly [from: string, to: string];

const LIT_HTML: readonly Cut[] = [
  // Tables for other packages, polyfills and the count of copies.
  [
    'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");const D=',
    'const j={},D=',
  ],
  // A page that asks for Trusted Types allows a policy once, and may have two of these files with a Lit each.
  [
    's.createPolicy("lit-html",{createHTML:t=>t})',
    't[Symbol.for("danvan.lit")]??=s.createPolicy("lit-html",{createHTML:t=>t})',
  ],
  // Values within <script>, <style>, <textarea> and <title>.
  [',y=/^(?:script|style|textarea|title)$/i', ''],
  ['let n,l=2===i?"<svg>":3===i?"<math>":""', 'let l=2===i?"<svg>":""'],
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
  ['(c=n??v,d=-1)', '(c=v,d=-1)'],
  ['(c=p,n=void 0)', 'c=p'],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  // Values within comments.
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  // MathML.
  [',T=x(3)', ''],
  ['(2===i?"</svg>":3===i?"</math>":"")', '(2===i?"</svg>":"")'],
  ['2===i||3===i', '2===i'],
  [',T as mathml', ''],
  // Directives on an element.
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ':0'],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  // Directives that live on when the element is gone.
  ['h?._$AO?.(!1),', ''],
  ['this._$AV=[],this._$AN=void 0,this._$AD=t', 'this._$AV=[],this._$AD=t'],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}constructor', 'constructor'],
  ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this.type=2,this._$AH=A,'],
  [
    ',this._$Cv=e?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '}',
  ],
  [
    '_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);',
    '_$AR(t=this._$AA.nextSibling){for(;',
  ],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [
    'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor',
    'constructor',
  ],
  ['this.type=1,this._$AH=A,this._$AN=void 0,', 'this.type=1,this._$AH=A,'],
  // Another document than the page.
  ['(t?.creationScope??l).', 'l.'],
];

const REACTIVE_ELEMENT: readonly Cut[] = [
  // Polyfills and the count of copies.
  [',p=a.reactiveElementPolyfillSupport', ''],
  [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
  // Properties that become attributes, and those that fall back.
  [',c=a.trustedTypes,l=c?c.emptyScript:""', ''],
  [
    'toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},',
    '',
  ],
  [
    '_$ET(t,s){const i=this.constructor.elementProperties.get(t),e=this.constructor._$Eu(t,i);if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}}',
    '',
  ],
  ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
  [
    'this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    'this[e]=h.fromAttribute(s,t.type)',
  ],
  ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}',
  ],
  ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
  [',this._$Em=null,this._$Ev()', ',this._$Ev()'],
  ['attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f', ''],
  // Numbers and JSON: widgets read their own.
  [
    'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
    'return s===Boolean?null!==t:t',
  ],
  [
    '"function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
    't.converter??u',
  ],
  // Decorators, of which the CDN files have none.
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  [',void 0!==t.l&&(this.l=[...t.l])', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  ['if(s.state&&(s.attribute=!1),this._$Ei(),', 'if(this._$Ei(),'],
  ['s=[...r(t),...o(t)]', 's=r(t)'],
  // Styles within styles.
  [
    'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    'return s??[]',
  ],
];

const LIT_ELEMENT: readonly Cut[] = [
  [
    'i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});const n={_$AK:(t,e,r)=>{t._$AK(e,r)},_$AL:t=>t._$AL};(s.litElementVersions??=[]).push("4.2.2");',
    'i.finalized=!0;',
  ],
  ['export{i as LitElement,n as _$LE}', 'export{i as LitElement}'],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [',this._$Do=void 0', ''],
  ['this._$Do=e(', 'e('],
];

/** Widgets guard by lists alone, each time of as many values, which no one changes later. */
const GUARD: readonly Cut[] = [
  [
    'constructor(){super(...arguments),this.ot=e}render(r,t){return t()}update(t,[s,e]){if(Array.isArray(s)){if(Array.isArray(this.ot)&&this.ot.length===s.length&&s.every((r,t)=>r===this.ot[t]))return r}else if(this.ot===s)return r;return this.ot=Array.isArray(s)?Array.from(s):s,this.render(s,e)}',
    'update(t,[s,e]){return this.ot?.every((r,t)=>r===s[t])?r:(this.ot=s,e())}',
  ],
];

const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  'node_modules/lit-html/lit-html.js': LIT_HTML,
  'node_modules/lit-html/directive-helpers.js': [['const{I:t}=o,', 'const ']],
  'node_modules/lit-html/directives/guard.js': GUARD,
  'node_modules/lit-html/directive.js': [['get _$AU(){return this._$AM._$AU}', '']],
  'node_modules/@lit/reactive-element/reactive-element.js': REACTIVE_ELEMENT,
  'node_modules/lit-element/lit-element.js': LIT_ELEMENT,
};

/** A module of Lit without what no widget uses; any other as it is. */
export function cutLit(path: string, code: string): string {
  return (CUTS[path] ?? []).reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2)
      throw new Error(`Lit's ${path} is no longer what scripts/lit-cuts.ts cuts: ${from}`);
    return parts.join(to);
  }, code);
}
