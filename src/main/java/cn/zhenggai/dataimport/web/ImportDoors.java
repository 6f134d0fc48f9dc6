package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.ImportKinds;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Whoever may bring in something of some kind; others do not learn that there are imports. */
@Component
class ImportDoors {

    private static final int AFTER_UNITS = 802;

    private final ImportKinds kinds;

    ImportDoors(ImportKinds kinds) {
        this.kinds = kinds;
    }

    @Bean
    static NavigationEntry importsEntry(ImportKinds kinds) {
        return new NavigationEntry("imports", "/imports", "table-import", AFTER_UNITS, actor -> opens(kinds, actor));
    }

    private static boolean opens(ImportKinds kinds, Actor actor) {
        return !kinds.wordsOpenTo(actor).isEmpty();
    }

    /** Programs are told that they may not. */
    Outcome<Boolean> entitled(Actor actor) {
        return opens(kinds, actor) ? Outcome.done(true) : Outcome.refused(Refusal.forbidden("notAllowed"));
    }

    void entering(Actor actor) {
        if (!opens(kinds, actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
