import { cutText } from './cut-text.ts';
import type { Ink, Picture } from './review-picture.ts';

/** Pixels of the file for one of the page. */
const SCALE = 2;

/** Colours and letters of the page that an element stands in. */
function styleOf(element: Element) {
  const style = getComputedStyle(element);
  return {
    ink: (name: Ink) => style.getPropertyValue(`--bd-${name}`).trim(),
    font: style.getPropertyValue('--bd-font').trim() || 'sans-serif',
  };
}

/**
 * Draws here, out of nothing but what is handed in: no picture from elsewhere taints it.
 * @param like Whose colours it takes.
 */
export async function drawPicture(
  { width, height, pieces }: Picture,
  like: Element,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const { ink, font } = styleOf(like);
  context.scale(SCALE, SCALE);
  context.fillStyle = ink('bg');
  context.fillRect(0, 0, width, height);
  for (const piece of pieces) {
    context.fillStyle = ink(piece.ink);
    if (piece.type === 'box') {
      context.globalAlpha = piece.opacity;
      context.beginPath();
      context.roundRect(piece.x, piece.y, piece.width, piece.height, piece.radius);
      context.fill();
      context.globalAlpha = 1;
      continue;
    }
    context.font = `${piece.bold ? 600 : 400} ${piece.size}px ${font}`;
    context.textAlign = piece.align;
    const said = cutText(piece.text, piece.most, (text) => context.measureText(text).width);
    context.fillText(said, piece.x, piece.y);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
