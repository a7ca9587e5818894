/** Many whole numbers in little room: a list of millions that is sorted in the end. */
export interface NumberList {
  readonly add: (number: number) => void;
  /** Those that are kept, from low to high; nothing is added afterwards. */
  readonly sorted: (keep?: (number: number) => boolean) => Float64Array;
}

export function createNumberList(): NumberList {
  let room = new Float64Array(1024);
  let length = 0;
  return {
    add: (number) => {
      if (length === room.length) {
        const larger = new Float64Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length] = number;
      length += 1;
    },
    sorted: (keep) => {
      if (keep === undefined) return room.subarray(0, length).sort();
      let kept = 0;
      for (let at = 0; at < length; at += 1) {
        const number = room[at] ?? 0;
        if (!keep(number)) continue;
        room[kept] = number;
        kept += 1;
      }
      return room.subarray(0, kept).sort();
    },
  };
}
