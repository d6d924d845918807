/** Why no token could be made although the server answered. */
export class AdmissionError extends Error {
  /**
   * `wrong-key`: the panel's key is not the one of the wave's list, or the proof does not fit it; `other-list`: the
   * list is not the one that the link was made with; `other-sheet`: the guarantee sheet that was shown is not the one that
   * all of the panel are shown; `too-slow`: the proof of work passed its time.
   */
  readonly slug: 'wrong-key' | 'other-list' | 'other-sheet' | 'too-slow';

  constructor(slug: AdmissionError['slug'], options?: ErrorOptions) {
    super(slug, options);
    this.name = 'AdmissionError';
    this.slug = slug;
  }
}
