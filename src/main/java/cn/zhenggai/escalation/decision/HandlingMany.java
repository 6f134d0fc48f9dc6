package cn.zhenggai.escalation.decision;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Urges, holds or decides many cases with one text. Each is done in a transaction of its own and answers for itself, so
 * it must not run inside another: what one refuses or fails keeps no other from being done.
 */
@Component
public class HandlingMany {

    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(HandlingMany.class);

    private final Urging urging;
    private final HoldingEscalation holding;
    private final DecidingEscalation deciding;

    HandlingMany(Urging urging, HoldingEscalation holding, DecidingEscalation deciding) {
        this.urging = urging;
        this.holding = holding;
        this.deciding = deciding;
    }

    /** @param decision the step of the ladder that was on the screen, null when none was */
    public record Item(CaseNumber number, Long decision) {}

    /** @param refusal null when it was done */
    public record Result(CaseNumber number, Refusal refusal) {

        public boolean done() {
            return refusal == null;
        }
    }

    /** One result for each item, in their order; refused as a whole only for having none, or more than {@link #MOST}. */
    public Outcome<List<Result>> urge(List<Item> items, Actor actor, String text) {
        return each(items, item -> urging.urge(item.number(), actor, text));
    }

    public Outcome<List<Result>> hold(List<Item> items, Actor actor, LocalDate until, String reason) {
        return each(items, item -> holding.hold(item.number(), actor, until, reason));
    }

    /** An item whose decision was not on the screen is refused: nobody decides what he has not seen. */
    public Outcome<List<Result>> decide(List<Item> items, Actor actor, boolean taken, String note) {
        return each(
                items,
                item -> item.decision() == null
                        ? Outcome.refused(Refusal.conflict("nothingToDecide"))
                        : deciding.decide(item.decision(), actor, taken, note));
    }

    private Outcome<List<Result>> each(List<Item> items, Function<Item, Outcome<?>> useCase) {
        List<Item> different = items.stream().distinct().toList();
        Optional<Refusal> refusal = new Checks()
                .that(!different.isEmpty(), "items", "nothingChosen")
                .that(different.size() <= MOST, "items", "tooManyChosen", MOST)
                .refusal();
        return refusal.<Outcome<List<Result>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(
                        different.stream().map(item -> one(item, useCase)).toList()));
    }

    private static Result one(Item item, Function<Item, Outcome<?>> useCase) {
        try {
            return new Result(item.number(), useCase.apply(item).refusal());
        } catch (NotFound unknown) {
            return new Result(item.number(), Refusal.forbidden("noSuchCase"));
        } catch (RuntimeException failure) {
            LOG.error("One of many failed: {}", item.number(), failure);
            return new Result(item.number(), Refusal.conflict("tryAgain"));
        }
    }
}
