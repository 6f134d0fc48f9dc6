package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import java.util.List;
import org.springframework.stereotype.Component;

/** The hazards that inspectors look for. A catalogue comes with the program; a county looks it through. */
@Component
class CatalogueStep implements FirstStep {

    private static final int AFTER_CALENDAR = 60;

    private final HazardCatalogue catalogue;

    CatalogueStep(HazardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String key() {
        return "catalogue";
    }

    @Override
    public int order() {
        return AFTER_CALENDAR;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        int items = catalogue.items().size();
        return Looked.at(
                "/catalogue",
                items == 0
                        ? List.of(Finding.lacking("firstStep.catalogue.none"))
                        : List.of(
                                Finding.there(
                                        "firstStep.catalogue.items",
                                        items,
                                        catalogue.categories().size()),
                                Finding.hint("firstStep.catalogue.look")));
    }
}
