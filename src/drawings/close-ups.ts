import type { NonEmpty } from "../body.ts";
import type { SourceId } from "../sources/index.ts";
import { linesOf, type CloseUp } from "./drawing.ts";

/** What the marks of a close-up mean. */
const KEY = "# press here, x never";
const REVIEWED_ON = "2026-11-21";
/** Where places and never zones of legs, buttocks, feet and hands were taken from. */
const PLACES: NonEmpty<SourceId> = ["compression-review-2022", "seed-safe-use"];

const NECK = closeUp(
  ["trapezius-30-90-s", "carotid-self-massage", "seed-safe-use"],
  "The neck and shoulders from behind. The place is half way between the neck and the point of the shoulder.",
  String.raw`
            .-----------.
           /             \
          |               |
          |               |
           \ xxxxxxxxxxx /
            |xxxxxxxxxxx|
            |xxxxxxxxxxx|
         _.-'xxxxxxxxxxx'-._
    _.--'  #  xxxxxxxxx  #  '--._
  .'     ####  xxxxxxx  ####     '.
 / xx     ##   xxxxxxx   ##     xx \
|  xxx         xxxxxxx         xxx  |
|  xx           xxxxx           xx  |
|               xxxxx               |
|     |         xxxxx         |     |
`,
);

const JAW = closeUp(
  ["nhs-jaw", "carotid-self-massage"],
  "The face from the front. The place is between the mouth and the edge of the jaw.",
  String.raw`
      .-------------------.
    .'                     '.
   /                         \
  | xx                     xx |
  | xx   (o)         (o)   xx |
.-|xx                       xx|-.
| |xx           |           xx| |
'-|xx          -'-          xx|-'
  |x   ##               ##   x|
  |x   ###             ###   x|
  |x   ###  .-------.  ###   x|
   x   ##   '-------'   ##   x
   \x                       x/
    'xx                   xx'
      'xxxxxxxxxxxxxxxxxxx'
       |xxxxxxxxxxxxxxxxx|
       |xxxxxxxxxxxxxxxxx|
`,
);

const GLUTE = closeUp(
  PLACES,
  "The buttocks from behind. The place is in the outer half, higher than the sit bone and the bony side of the hip.",
  String.raw`
   |              :              |
   |            xxxxx            |
  /            xxxxxxx            \
 /    ####     xxxxxxx     ####    \
|    ######     xxxxx     ######    |
|    ######      xxx      ######    |
|     ####        x        ####     |
|x                |                x|
|xx               |               xx|
|xx     xxxxx     |     xxxxx     xx|
|x      xxxxx     |     xxxxx      x|
|       xxxxxxx   |   xxxxxxx       |
|        xxxxxx   |   xxxxxx        |
 \       xxxxx   / \   xxxxx       /
  '-._________.-'   '-._________.-'
  |              | |              |
  |              | |              |
`,
);

const LOW_BACK = closeUp(
  PLACES,
  "The low back and the buttocks from behind. The place is high up in the buttock and to the outside.",
  String.raw`
    |xxxxxxxxxxxxxxxxxxxxxxxxxxx|
    |xxxxxxxxxxxxxxxxxxxxxxxxxxx|
    |xxxxxxxxxxxxxxxxxxxxxxxxxxx|
   |xxxxxxxxxxxxxxxxxxxxxxxxxxxxx|
   |xxxxxxxxxxxxxxxxxxxxxxxxxxxxx|
  /            xxxxxxx            \
 /    ####     xxxxxxx     ####    \
|    #####      xxxxx      #####    |
|     ###        xxx        ###     |
|                 x                 |
|x                |                x|
|xx     xxxxx     |     xxxxx     xx|
|x      xxxxx     |     xxxxx      x|
|       xxxxxxx   |   xxxxxxx       |
|        xxxxxx   |   xxxxxx        |
 \       xxxxx   / \   xxxxx       /
  '-._________.-'   '-._________.-'
  |              | |              |
`,
);

const CALF = closeUp(
  PLACES,
  "One leg from behind, the knee at the top. The places are the two bulges, left and right of the groove.",
  String.raw`
  |                 |
  |  xxxxxxxxxxxxx  |    knee
  |  xxxxxxxxxxxxx  |
 /   xxxxxxxxxxxxx   \
|    xxxxxxxxxxxxx    |
|          x          |
|    ####  x  ####    |
|   #####  x  #####   |
|   #####  x  #####   |
 \   ###   x   ###   /
  \        x        /
   |       x       |
    |      x      |
    |     xxx     |
    |     xxx     |
   /      xxx      \
  |       xxx       |    heel
   '---------------'
`,
);

const SOLEUS = closeUp(
  PLACES,
  "One leg from behind, the knee at the top. The places are below the bulges, left and right of the middle line, above the tendon.",
  String.raw`
  |                 |
  |  xxxxxxxxxxxxx  |    knee
  |  xxxxxxxxxxxxx  |
 /         x         \
|          x          |
|          x          |
|          x          |
|          x          |
|          x          |
 \         x         /
  \   ###  x  ###   /
   |  ###  x  ###  |
    | ##   x   ## |
    |      x      |
    |xx   xxx   xx|
    |xx   xxx   xx|
   /      xxx      \     heel
   '---------------'
`,
);

const FOOT = closeUp(
  PLACES,
  "A left sole, the toes at the top, the big toe on the left. The place is the soft middle of the sole.",
  String.raw`
        .--.
       |xxxx| .-. .-.          toes
       |xxxx||xxx|xxx|.-.
       |xxxx||xxx|xxx|xxx|.-.
        \xx/  \x/ \x/|xxx|xx|
       .'xxxxxxxxxxxxxxxxxxxx|
      |xxxxxxxxxxxxxxxxxxxxxx|
      |                      |
      |                      |
       \                    /
        \    #######       |
         |   #######       |
         |   #######      |
        |     #####       |
        |                 |
       |      xxxxxx      |    heel
        \     xxxxxx     /
         '-.__________.-'
`,
);

const HAND = closeUp(
  PLACES,
  "A left palm, the fingers at the top, the thumb on the left. The places are the thick pad of the thumb and the gaps between the bones of the palm.",
  String.raw`
                .--.
           .--. |  | .--.
           |  | |xx| |  | .--.
           |xx| |  | |xx| |  |
           |  | |xx| |  | |xx|
           |xx| |  | |xx| |  |
    .--.   |  | |  | |  | |xx|
    |  |   |xxxxxxxxxxxxxxxxx|
    |xx|   |xxxxxxxxxxxxxxxxx|
    |  |   |                 |
     \  \  |     ##  ##  ##  |
      \xx\_/     ##  ##  ##  |
       \   ###   ##  ##     /
        \  ####            /
         \ ####           /
          \              /
           |xxxxxxxxxxxx|      wrist
           |xxxxxxxxxxxx|
`,
);

/**
 * Close-ups by the id of the playbook that presses there. A playbook that presses elsewhere, or nowhere, has none:
 * a mark to press must never be shown to somebody who is not to be pressed.
 */
export const CLOSE_UPS: Readonly<Partial<Record<string, CloseUp>>> = {
  "neck-trap": NECK,
  desk: NECK,
  jaw: JAW,
  glute: GLUTE,
  "low-back": LOW_BACK,
  tradie: LOW_BACK,
  calf: CALF,
  runner: CALF,
  soleus: SOLEUS,
  "foot-arch": FOOT,
  hand: HAND,
};

function closeUp(sources: NonEmpty<SourceId>, words: string, drawn: string): CloseUp {
  return { words, lines: linesOf(drawn), key: KEY, sources, reviewedOn: REVIEWED_ON };
}
