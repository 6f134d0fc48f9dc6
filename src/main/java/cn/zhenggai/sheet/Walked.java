package cn.zhenggai.sheet;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a walk over the tables came to.
 *
 * @param faulty rows of which at least one cell is at fault
 */
public record Walked(int rows, int faulty, Map<Skipped.Why, Integer> skipped) {

    /** Counts what it hands on. */
    static final class Counting implements RowReader {

        private final RowReader reader;
        private final Map<Skipped.Why, Integer> skipped = new EnumMap<>(Skipped.Why.class);
        private int rows;
        private int faulty;

        Counting(RowReader reader) {
            this.reader = reader;
        }

        @Override
        public void row(Row row) {
            rows++;
            faulty += row.sound() ? 0 : 1;
            asking(() -> reader.row(row));
        }

        @Override
        public void skipped(Skipped row) {
            skipped.merge(row.why(), 1, Integer::sum);
            asking(() -> reader.skipped(row));
        }

        private static void asking(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException thrown) {
                throw new Guarded.OfAsker(thrown);
            }
        }

        Walked walked() {
            return new Walked(rows, faulty, Map.copyOf(skipped));
        }
    }
}
