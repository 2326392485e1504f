/** As wide as a reader can make the panel, in CSS pixels; it never takes more than half of the window. */
export const PANEL_LEAST_PX = 280;
export const PANEL_MOST_PX = 720;

/** Where it is kept on the device, and the property that the style sheet reads. */
export const PANEL_KEY = 'entente.panel';
export const PANEL_WIDTH = '--panel-chosen';

// What it finds in the store is hostile until read as a number within the bounds.
const SCRIPT = `try{const[w,c]=(localStorage.getItem('${PANEL_KEY}')||'').split(' ');const p=Number(w),d=document.documentElement;if(p>=${PANEL_LEAST_PX}&&p<=${PANEL_MOST_PX})d.style.setProperty('${PANEL_WIDTH}',p+'px');if(c==='closed')d.dataset.panel='closed'}catch{}`;

/** Gives the panel, before the first paint, the width that the reader of this device has chosen. */
export function PanelScript({ nonce }: Readonly<{ nonce: string }>) {
  return (
    <script
      nonce={nonce}
      // Browsers hide the nonce from whoever reads it, React included.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a text of ours, with nothing of a request in it
      dangerouslySetInnerHTML={{ __html: SCRIPT }}
    />
  );
}
