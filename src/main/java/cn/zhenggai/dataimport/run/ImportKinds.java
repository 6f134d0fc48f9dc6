package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds that there are. */
@Component
public class ImportKinds {

    private final List<ImportKind> kinds;

    ImportKinds(List<ImportKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ImportKind::order))
                .toList();
    }

    public List<ImportKind> openTo(Actor actor) {
        return kinds.stream().filter(kind -> kind.opensTo(actor)).toList();
    }

    /** Whoever may not use it does not learn that it exists. */
    public ImportKind require(Actor actor, String word) {
        return openTo(actor).stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such kind for this reader"));
    }

    /** The same for what somebody brought in. */
    ImportRun require(Actor actor, ImportRun run) {
        ImportKind kind = require(actor, run.kind());
        if (run.bureauId() != actor.bureauId() || run.begunBy() != actor.personId() && !kind.oversees(actor)) {
            throw new NotFound("No import of this reader " + run.id());
        }
        return run;
    }

    boolean overseesAll(Actor actor) {
        return openTo(actor).stream().allMatch(kind -> kind.oversees(actor));
    }

    ImportKind of(ImportRun run) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(run.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind " + run.kind()));
    }
}
