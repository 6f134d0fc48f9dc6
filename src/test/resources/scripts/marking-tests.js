// What is drawn on a photo.
import {
  added,
  area,
  arrow,
  colour,
  ellipse,
  faceMark,
  fields,
  hit,
  inOrder,
  markOf,
  onPhoto,
  placed,
  sketchOf,
  tapped,
  undone,
  without,
} from '../../../main/resources/static/js/marking/model.js';
import { same, yes } from './check.js';

const PHOTO = { width: 2000, height: 1500 };
const mark = (tool, x1, y1, x2, y2) => markOf(tool, { x: x1, y: y1 }, { x: x2, y: y2 });
const circle = mark('circle', 100, 100, 300, 200);
const pointer = mark('arrow', 500, 500, 900, 500);
const blur = mark('blur', 800, 400, 1200, 700);

export function eachStepCanBeTakenBackAlsoThatOfTakingAMarkOff() {
  const three = added(added(sketchOf(), circle), pointer, blur);
  same(undone(three).marks, [circle]);
  same(undone(undone(three)).marks, []);
  const fewer = without(three, pointer);
  same(fewer.marks, [circle, blur]);
  same(undone(fewer).marks, [circle, pointer, blur]);
}

export function whatWasDrawnBeforeStaysWhenThereIsNothingToTakeBack() {
  same(undone(sketchOf([circle])).marks, [circle]);
}

export function whatIsBlurredLiesBelowWhatIsDrawn() {
  same(inOrder([pointer, blur, circle]), [blur, pointer, circle]);
}

export function aMarkStaysOnItsPlaceOfThePhotoWhenThePhoneIsTurned() {
  const [upright, flat] = [
    { width: 390, height: 600 },
    { width: 640, height: 370 },
  ];
  for (const box of [upright, flat]) {
    const { scale, left, top } = placed(PHOTO, box);
    same(onPhoto({ x: left + 1000 * scale, y: top + 300 * scale }, PHOTO, box), { x: 1000, y: 300 });
  }
  same(placed(PHOTO, upright), { scale: 0.195, left: 0, top: (600 - 1500 * 0.195) / 2 });
}

export function aFingerBesideThePhotoDrawsAtItsEdge() {
  const box = { width: 390, height: 600 };
  same(onPhoto({ x: -5, y: 1 }, PHOTO, box), { x: 0, y: 0 });
  same(onPhoto({ x: 500, y: 599 }, PHOTO, box), { x: 2000, y: 1500 });
}

export function aTapIsNoMarkHoweverLargeThePhoto() {
  yes(tapped(mark('circle', 100, 100, 130, 130), 0.195), 'eight points of the screen');
  yes(!tapped(mark('circle', 100, 100, 200, 200), 0.195), 'twenty-seven');
}

export function aMarkIsTheSameInWhicheverDirectionItWasDrawn() {
  const back = mark('blur', 300, 200, 100, 100);
  same(area(back, PHOTO), { x: 100, y: 100, width: 200, height: 100 });
  same(ellipse(back), { x: 200, y: 150, across: 100, down: 50 });
}

export function aBlurredPlaceEndsWithThePhotoAndIsNeverEmpty() {
  same(area(mark('blur', -50, -50, 10.2, 10.7), PHOTO), { x: 0, y: 0, width: 11, height: 11 });
  same(area(mark('blur', 1990, 1490, 2500, 2500), PHOTO), { x: 1990, y: 1490, width: 10, height: 10 });
  same(area(mark('blur', 2000, 1500, 2000, 1500), PHOTO), { x: 1999, y: 1499, width: 1, height: 1 });
}

export function theHeadOfAnArrowIsNeverLongerThanTheArrow() {
  const long = arrow(pointer, 14);
  same([long.tip, long.neck], [{ x: 900, y: 500 }, { x: 830, y: 500 }]);
  same(
    long.wings.map(({ y }) => y),
    [542, 458],
  );
  same(arrow(mark('arrow', 500, 500, 520, 500), 14).neck, { x: 508, y: 500 });
  yes(Number.isFinite(arrow(mark('arrow', 5, 5, 5, 5), 14).neck.x), 'without length');
}

export function aBlurredPlaceHasAtMostSixFieldsAlongItsLongerSideAndIsCoveredWhole() {
  for (const place of [area(blur, PHOTO), area(mark('blur', 3, 5, 1990, 100), PHOTO), area(mark('blur', 7, 9, 20, 31), PHOTO)]) {
    const cut = fields(place, PHOTO);
    yes(new Set(cut.map(field => field.x)).size <= 6, 'across');
    yes(new Set(cut.map(field => field.y)).size <= 6, 'down');
    same(
      cut.reduce((sum, field) => sum + field.width * field.height, 0),
      place.width * place.height,
      'covered',
    );
  }
}

export function aSmallPlaceInALargePhotoIsNotLeftAsItIs() {
  same(fields({ x: 0, y: 0, width: 24, height: 24 }, PHOTO).length, 4, 'fields of 20 pixels');
}

export function aFieldHasTheMeanOfItsColours() {
  const pixels = [0, 10, 20, 255, 100, 10, 40, 255, 200, 200, 200, 255, 200, 200, 200, 255];
  same(colour(pixels, 4, { x: 0, y: 0, width: 2, height: 1 }), [50, 10, 30]);
  same(colour(pixels, 2, { x: 0, y: 1, width: 2, height: 1 }), [200, 200, 200]);
}

export function aTapMeansTheUppermostMarkNearIt() {
  const all = [circle, pointer, blur];
  same(hit(all, { x: 200, y: 150 }, 0.2), circle);
  same(hit(all, { x: 850, y: 520 }, 0.2), pointer, 'the arrow lies above the blurred place');
  same(hit(all, { x: 1100, y: 650 }, 0.2), blur);
  same(hit(all, { x: 700, y: 590 }, 0.2), pointer, 'as wide as a thumb');
  same(hit(all, { x: 1500, y: 100 }, 0.2), undefined);
}

export function aFoundFaceIsBlurredWithWhatBelongsToIt() {
  const place = area(faceMark({ x: 100, y: 100, width: 100, height: 100 }), PHOTO);
  same(place, { x: 80, y: 70, width: 140, height: 150 });
}
