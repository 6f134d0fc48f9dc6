package cn.zhenggai.sheet.value;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.text.Folded;
import cn.zhenggai.sheet.raw.RawCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers, with or without a unit. */
public final class NumberKind implements Kind {

    private final String unit;
    private final boolean whole;
    private final List<String> nought;

    /** @param unit of money that the number is in, empty for numbers of things */
    NumberKind(String unit, boolean whole, List<String> nought) {
        this.unit = unit;
        this.whole = whole;
        this.nought = nought;
    }

    /** The same, with words that say that there is none: 不需资金. */
    public NumberKind nought(String... words) {
        return new NumberKind(unit, whole, List.of(words));
    }

    @Override
    public Taken take(RawCell cell, Context context) {
        if (cell.type() == RawCell.Type.DATE) {
            return Taken.not("cellDayForNumber", cell.text());
        }
        if (nought.stream().anyMatch(word -> Folded.of(word).equals(Folded.of(cell.text())))) {
            return Taken.as(BigDecimal.ZERO, Note.of("taken", cell.text(), "0"));
        }
        Outcome<Amount> amount = cell.type() == RawCell.Type.NUMBER
                ? Outcome.done(Amount.plain(new BigDecimal(cell.text())))
                : Amount.read(cell.text());
        return amount.refusal() != null
                ? Taken.not(amount.refusal().reasons().get(0))
                : taken(Objects.requireNonNull(amount.result()), cell, context.unit());
    }

    private Taken taken(Amount amount, RawCell cell, @Nullable String ofColumn) {
        BigDecimal number = unit.isEmpty() ? amount.number() : amount.in(unit, ofColumn);
        if (whole && number.stripTrailingZeros().scale() > 0) {
            return Taken.not("cellNotWhole", cell.text());
        }
        BigDecimal plain = new BigDecimal(number.stripTrailingZeros().toPlainString());
        boolean same = plain.compareTo(amount.number()) == 0 && !amount.more();
        return Taken.as(plain, same ? null : Note.of("taken", cell.text(), plain.toPlainString() + unit));
    }

    @Override
    public boolean telling() {
        return false;
    }
}
