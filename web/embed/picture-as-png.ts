/** Pixels across; a figure's picture is 800 points wide. */
const width = 2400;

/**
 * A figure's picture as a PNG of 2,400 pixels across, for programs that take no SVG.
 *
 * @param address  the picture's own, on this site: `/fr/embed/mention.svg?edition=…`
 * @throws DOMException `EncodingError` when the picture cannot be had
 */
export async function pictureAsPng(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('pictureAsPng: this browser gives no 2d context');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('pictureAsPng: no blob'))), 'image/png');
  });
}
