package cn.zhenggai.rectification.reading;

import cn.zhenggai.owed.OwedCard;
import cn.zhenggai.owed.Owing;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For those who answer for cases that lie with others: which of them are late, and which will be within the week. */
@Component
class CasesOwed implements Owing {

    private static final int AFTER_VISITS = 50;
    private static final int SHOWN = 3;

    private final CaseLists cases;

    CasesOwed(CaseLists cases) {
        this.cases = cases;
    }

    @Override
    public int order() {
        return AFTER_VISITS;
    }

    @Override
    public List<OwedCard> of(Actor reader) {
        boolean answers = reader.isAny(
                Role.PRINCIPAL,
                Role.SAFETY_OFFICER,
                Role.TOWNSHIP,
                Role.CONTACT_LEADER,
                Role.SECTION_HEAD,
                Role.REGISTRAR);
        return answers
                ? Stream.of(
                                card(reader, CaseFilter.View.OVERDUE, "casesLate", "alarm"),
                                card(reader, CaseFilter.View.DUE_THIS_WEEK, "casesSoon", "calendar-due"))
                        .filter(card -> !card.lines().isEmpty())
                        .toList()
                : List.of();
    }

    private OwedCard card(Actor reader, CaseFilter.View view, String key, String icon) {
        List<OwedCard.Line> lines = cases.page(reader, CaseFilter.of(view), null, SHOWN).rows().stream()
                .map(one -> line(one, reader))
                .toList();
        return OwedCard.coming(key, icon, lines, "/cases?view=" + view.name().toLowerCase(Locale.ROOT));
    }

    private static OwedCard.Line line(CaseLine one, Actor reader) {
        return new OwedCard.Line(
                one.title(),
                reader.inSchool() ? one.number().value() : one.schoolName() + " · " + one.number(),
                one.due(),
                OwedCard.Way.open("look", "chevron-right", CaseAddress.page(one.number())));
    }
}
