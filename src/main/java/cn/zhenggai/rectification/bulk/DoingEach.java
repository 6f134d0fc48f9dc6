package cn.zhenggai.rectification.bulk;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does many things one after the other, each in a transaction of its own together with its key, so it must not run inside
 * another. What was done under a key is told again and not done again, also when the server died over the rest.
 */
@Component
public class DoingEach {

    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DoingEach.class);
    private static final String KEY = "[\\x21-\\x7e]{1,64}";

    private final DoneItems done;
    private final TransactionTemplate transaction;

    DoingEach(DoneItems done, PlatformTransactionManager transactions) {
        this.done = done;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param key given to it by whoever sends it, null for none
     * @param print over all that it says
     */
    public record Item(@Nullable String key, String print, Supplier<Outcome<CaseNumber>> useCase) {}

    /** How one ended; refused, failed and not found are told apart by the refusal and its kind. */
    public enum End {
        DONE,
        DONE_BEFORE,
        REFUSED,
        NOT_FOUND,
        FAILED
    }

    /** @param number of the case, null unless it was done */
    public record Result(
            End end, @Nullable CaseNumber number, @Nullable Refusal refusal) {

        static Result of(Outcome<CaseNumber> outcome) {
            return outcome.accepted()
                    ? new Result(End.DONE, outcome.result(), null)
                    : new Result(End.REFUSED, null, outcome.refusal());
        }
    }

    /**
     * @param whole the key of all of them, which with its place makes the key of one that has none; null for none
     * @return one result for each item, in their order; refused as a whole only for having none, or too many
     */
    public Outcome<List<Result>> each(Actor actor, @Nullable String whole, List<Item> items) {
        Optional<Refusal> refusal = new Checks()
                .that(!items.isEmpty(), "items", "nothingChosen")
                .that(items.size() <= MOST, "items", "tooManyChosen", MOST)
                .refusal();
        return Outcome.unless(refusal, () -> {
            List<Result> results = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            for (int place = 0; place < items.size(); place++) {
                Item item = items.get(place);
                boolean again = item.key() != null && !keys.add(item.key());
                results.add(again ? refused("keyTwice") : one(actor, key(whole, item, place), item));
            }
            return results;
        });
    }

    private static @Nullable String key(@Nullable String whole, Item item, int place) {
        if (item.key() != null) {
            return "own:" + item.key();
        }
        return whole == null ? null : "all:" + whole + "/" + place;
    }

    private Result one(Actor actor, @Nullable String key, Item item) {
        if (item.key() != null && !item.key().matches(KEY)) {
            return refused("keyUnreadable");
        }
        try {
            return key == null ? once(item) : once(actor, key, item);
        } catch (DuplicateKeyException known) {
            return before(actor, key, item);
        } catch (NotFound unknown) {
            return new Result(End.NOT_FOUND, null, Refusal.forbidden("noSuchCase"));
        } catch (RuntimeException failure) {
            LOG.error("One of many failed", failure);
            return new Result(End.FAILED, null, Refusal.conflict("tryAgain"));
        }
    }

    private Result once(Item item) {
        return Result.of(item.useCase().get());
    }

    /** A refusal keeps nothing, so that the corrected item may bear the same key. */
    private Result once(Actor actor, String key, Item item) {
        return transaction.execute(status -> {
            claim(actor, key, item.print());
            Result result = once(item);
            if (result.number() == null) {
                status.setRollbackOnly();
            } else {
                done.note(actor, key, result.number());
            }
            return result;
        });
    }

    /** Somebody else who holds the key for too long is as good as one who kept it. */
    private void claim(Actor actor, String key, String print) {
        try {
            done.claim(actor, key, print);
        } catch (TransientDataAccessException held) {
            throw new DuplicateKeyException("Held by another", held);
        }
    }

    private Result before(Actor actor, @Nullable String key, Item item) {
        Optional<DoneItems.Done> known = key == null ? Optional.empty() : done.find(actor, key);
        if (known.isEmpty() || known.get().number() == null) {
            return new Result(End.FAILED, null, Refusal.conflict("tryAgain"));
        }
        return known.get().print().equals(item.print())
                ? new Result(End.DONE_BEFORE, known.get().number(), null)
                : refused("keyOfAnother");
    }

    private static Result refused(String code) {
        return new Result(End.REFUSED, null, Refusal.invalid("key", code));
    }
}
