package cn.zhenggai.evidence.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The perceptual hash of a window: for each of its 63 slowest waves (cosine transform) whether it rises or falls. The
 * slowest come first, for they change least when a photo is altered.
 */
final class Waves {

    static final int SIDE = 32;

    private static final int KINDS = 8;
    private static final double[][] COSINES = new double[KINDS][SIDE];
    private static final List<int[]> SLOWEST_FIRST = IntStream.range(1, KINDS * KINDS)
            .mapToObj(i -> new int[] {i / KINDS, i % KINDS})
            .sorted(Comparator.comparingInt(wave -> wave[0] + wave[1]))
            .toList();

    static {
        for (int kind = 0; kind < KINDS; kind++) {
            for (int i = 0; i < SIDE; i++) {
                COSINES[kind][i] = Math.cos(Math.PI * (i + 0.5) * kind / SIDE);
            }
        }
    }

    private Waves() {}

    static long hash(double[][] window) {
        double[][] waves = waves(window);
        long hash = 0;
        for (int bit = 0; bit < SLOWEST_FIRST.size(); bit++) {
            int[] wave = SLOWEST_FIRST.get(bit);
            hash |= waves[wave[0]][wave[1]] > 0 ? 1L << bit : 0;
        }
        return hash;
    }

    private static double[][] waves(double[][] window) {
        double[][] down = new double[KINDS][SIDE];
        for (int kind = 0; kind < KINDS; kind++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    down[kind][x] += COSINES[kind][y] * window[y][x];
                }
            }
        }
        double[][] waves = new double[KINDS][KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            for (int other = 0; other < KINDS; other++) {
                for (int x = 0; x < SIDE; x++) {
                    waves[kind][other] += COSINES[other][x] * down[kind][x];
                }
            }
        }
        return waves;
    }
}
