/** What the product is for. The wording is reviewed as a whole: a line here can change its legal status. */
export const INTENDED_USE = [
  "spasm-coach is a general wellness and self-care information tool for adults. It helps you relax everyday muscle tightness, move, and keep a private log on your own computer.",
  "It does not diagnose, treat, cure, monitor or prevent any disease or injury and does not replace a doctor, physiotherapist or emergency service.",
  "The safety questions only tell you when not to use it. They cannot find every problem. If you are worried, get medical help even if no question fits.",
];
