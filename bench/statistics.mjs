export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What a contender's visits at one size come to. */
export function summarise(visits) {
  const keys = visits.flatMap((visit) => visit.keys);
  const of = (name) => median(visits.map((visit) => visit[name]));
  return {
    onScreen: of('onScreen'),
    blocking: of('blocking'),
    keyMedian: median(keys),
    keyWorst: Math.max(...keys),
    heap: of('heap'),
  };
}
