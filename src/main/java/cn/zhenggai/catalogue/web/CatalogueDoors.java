package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.ChangingItem;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Everybody reads the items; the office also groups and checklists; administrator and registrar keep them. */
@Component
class CatalogueDoors {

    private static final int BEFORE_PEOPLE = 700;

    private final ChangingItem changing;

    CatalogueDoors(ChangingItem changing) {
        this.changing = changing;
    }

    @Bean
    static NavigationEntry catalogueEntry() {
        return new NavigationEntry("catalogue", "/catalogue", "clipboard-list", BEFORE_PEOPLE, actor -> true);
    }

    boolean mayEdit(Actor actor) {
        return changing.mayChange(actor);
    }

    static void readingLists(Actor actor) {
        if (!ReadingCatalogue.readsLists(actor)) {
            throw new NotFound("Not for this reader");
        }
    }

    void editing(Actor actor) {
        if (!mayEdit(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
