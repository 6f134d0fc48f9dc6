package cn.zhenggai.takeover;

import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.value.Context;
import cn.zhenggai.sheet.value.DaysWithin;
import cn.zhenggai.sheet.value.Kind;
import cn.zhenggai.sheet.value.Kinds;
import cn.zhenggai.sheet.value.Note;
import cn.zhenggai.sheet.value.Taken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day of a ledger.
 *
 * @param assumed no year stood there
 */
record LedgerDay(LocalDate on, boolean assumed) {

    private static final String ASSUMED = "（推定年份）";
    private static final int ISO = 10;
    private static final String NO_YEAR = "cellNoYear";

    /** A day, or the words that stand in its place. */
    static Kind kind() {
        return (cell, context) -> {
            Taken taken = take(cell, context);
            return taken.sound() ? taken : new Taken(cell.text(), null, null);
        };
    }

    /** The same, for what no row can be without; a day of an unknown year may still be told by another. */
    static Kind needed() {
        return new Kind() {
            @Override
            public Taken take(RawCell cell, Context context) {
                Taken taken = LedgerDay.take(cell, context);
                boolean yearless = taken.fault() != null && taken.fault().code().equals(NO_YEAR);
                return yearless ? new Taken(cell.text(), null, null) : taken;
            }

            @Override
            public boolean telling() {
                return true;
            }
        };
    }

    private static Taken take(RawCell cell, Context context) {
        Taken whole = Kinds.day().take(cell, new Context(context.unit(), null, context.from1904()));
        boolean yearless = whole.fault() != null && whole.fault().code().equals(NO_YEAR) && context.year() != null;
        Taken taken = yearless ? Kinds.day().take(cell, context) : whole;
        return yearless && taken.sound()
                ? new Taken(
                        taken.value() + ASSUMED,
                        Note.of("assumedYear", cell.text(), String.valueOf(taken.value())),
                        null)
                : taken;
    }

    /** Empty for words that are no day. */
    static Optional<LedgerDay> of(String text) {
        if (text.length() < ISO) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, ISO));
            String rest = text.substring(ISO);
            return rest.isEmpty() || rest.equals(ASSUMED)
                    ? Optional.of(new LedgerDay(day, !rest.isEmpty()))
                    : Optional.empty();
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** The days within words, in their order: of 2025-06-15(原2025-05-17) two. @param year of those without one */
    static List<DaysWithin.Within> within(String text, int year) {
        return of(text).map(day -> List.of(new DaysWithin.Within(day.on(), "")))
                .orElseGet(() -> DaysWithin.read(text, year));
    }

    /** The first that is not before another, when no year stood there: what was found in December is due in January. */
    LedgerDay notBefore(LocalDate other) {
        return assumed && on.isBefore(other) && !on.plusYears(1).isBefore(other)
                ? new LedgerDay(on.plusYears(1), true)
                : this;
    }

    /** For people. */
    String told() {
        return assumed ? on + ASSUMED : on.toString();
    }
}
