package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Judgement;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A row together with what it means.
 *
 * @param before what is there already, empty for what is new
 * @param was in the words of the table, and what it {@code is} with the row
 */
record Meant<C, E>(Optional<C> before, E entry, Map<String, String> was, Map<String, String> is) {

    /** Also what is new changes something. */
    boolean changes(List<String> fields) {
        return before.isEmpty() || !Differences.between(was, is, fields).isEmpty();
    }

    /**
     * @param field that names a row which cannot be done
     * @param key what two rows about the same have in common
     * @param changed the fields that are told apart
     * @param promised is told what a sound row would make
     * @param mentioned is told of a row that could not be read whole
     */
    static <C, E> Judging judging(
            Function<Line, Outcome<Meant<C, E>>> reading,
            String field,
            Function<E, String> key,
            List<String> changed,
            BiConsumer<Optional<C>, E> promised,
            Consumer<Line> mentioned) {
        return new Judging() {
            @Override
            public Judgement judge(Line line) {
                Outcome<Meant<C, E>> outcome = reading.apply(line);
                if (outcome.refusal() != null) {
                    return Judgement.refused(line.text(field), outcome.refusal().reasons());
                }
                Meant<C, E> meant = Objects.requireNonNull(outcome.result());
                var differences = Differences.between(meant.was, meant.is, changed);
                String named = key.apply(meant.entry);
                promised.accept(meant.before, meant.entry);
                return meant.before.isPresent()
                        ? Judgement.known(named, differences)
                        : Judgement.fresh(named, differences);
            }

            @Override
            public void mentioned(Line line) {
                mentioned.accept(line);
            }
        };
    }
}
