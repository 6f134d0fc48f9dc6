package cn.zhenggai.dataimport;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/** Keeps words in memory, and is killed or stumbles at those that a test names. */
@Component
public class StumblingKind implements ImportKind {

    /** The only one who learns of it. */
    public static final String KEEPER = "keeper";

    public final List<String> kept = new ArrayList<>();
    public Optional<String> killedAt = Optional.empty();
    public Optional<String> stumblesAt = Optional.empty();

    @Override
    public String word() {
        return "stumbling";
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public boolean opensTo(Actor actor) {
        return KEEPER.equals(actor.login());
    }

    @Override
    public Layout layout() {
        return Layout.of(Field.of("word", Kinds.text(), "词语").needed());
    }

    /** Said loudly it is the same word, and something else is said. */
    @Override
    public Judging judging(Actor by) {
        return line -> {
            String word = line.text("word").replace("！", "");
            return kept.contains(word)
                    ? Judgement.known(word, List.of())
                    : Judgement.fresh(word, List.of(new Difference("word", "", line.text("word"))));
        };
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        String word = line.text("word");
        if (killedAt.filter(word::equals).isPresent()) {
            throw new TransientDataAccessResourceException("Killed at " + word);
        }
        if (stumblesAt.filter(word::equals).isPresent()) {
            throw new IllegalArgumentException("Stumbled over " + word);
        }
        kept.add(word);
        return Outcome.done(new Made(kept.size(), 0, Map.of()));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        String word = kept.get((int) made.id() - 1);
        return "used".equals(word) ? Outcome.refused(Refusal.conflict("importUsedSince")) : Outcome.done(made.id());
    }

    @Override
    public List<List<String>> present(Actor by) {
        return List.of();
    }
}
