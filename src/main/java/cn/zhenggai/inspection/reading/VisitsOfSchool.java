package cn.zhenggai.inspection.reading;

import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a school: when somebody comes, and who was there last. */
@Component
class VisitsOfSchool implements SchoolPart {

    private static final int AFTER_NOTICES = 40;
    private static final int SHOWN = 5;

    private final ReadingVisits reading;

    VisitsOfSchool(ReadingVisits reading) {
        this.reading = reading;
    }

    @Override
    public int order() {
        return AFTER_NOTICES;
    }

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        return ReadingVisits.opensTo(reader)
                ? List.of(SchoolCard.ofRows(
                        "visits",
                        "map-pin",
                        reading.ofSchool(school.id(), reader, SHOWN).stream()
                                .map(VisitsOfSchool::row)
                                .toList(),
                        null))
                : List.of();
    }

    private static Row row(VisitCard visit) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("visit.mode." + visit.mode()));
        if (visit.people() != null) {
            said.add(new Said("school.said", visit.people().toString()));
        }
        if (visit.state() == VisitState.RECORDED) {
            said.add(new Said(
                    "visit.figures", visit.counts().findings(), visit.counts().major()));
        }
        return new Row(
                visit.on().toString(),
                VisitAddress.page(visit.id()),
                said,
                null,
                new Said("visit.state." + visit.state()));
    }
}
