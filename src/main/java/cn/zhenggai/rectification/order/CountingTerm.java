package cn.zhenggai.rectification.order;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.deadline.ProposingDeadline;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Until when the school has time, by what the signatory chose. */
@Component
class CountingTerm {

    private final HazardCatalogue catalogue;
    private final ProposingDeadline proposing;

    CountingTerm(HazardCatalogue catalogue, ProposingDeadline proposing) {
        this.catalogue = catalogue;
        this.proposing = proposing;
    }

    CountedDay due(RectificationCase subject, LocalDate today, OrderTerm term) {
        return due(
                subject.hazard().itemCode(), subject.severity(), subject.clock().deadline(), today, term);
    }

    /** @param written for an item that the catalogue does not know any more */
    CountedDay due(String itemCode, Severity severity, LocalDate written, LocalDate today, OrderTerm term) {
        if (term.limit() != null) {
            return proposing.within(term.limit(), today);
        }
        CountedDay proposed = catalogue
                .item(itemCode)
                .map(item -> proposing.proposal(item, severity, today))
                .orElseGet(() -> CountedDay.written(written));
        return term.deadline() == null || term.deadline().equals(proposed.deadline())
                ? proposed
                : CountedDay.written(term.deadline());
    }
}
