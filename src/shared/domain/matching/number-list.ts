/** Many whole numbers in little room: a list of millions that is sorted in the end. */
export interface NumberList {
  readonly add: (number: number) => void;
  /** From low to high; nothing is added afterwards. */
  readonly sorted: () => Float64Array;
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
    sorted: () => room.subarray(0, length).sort(),
  };
}
