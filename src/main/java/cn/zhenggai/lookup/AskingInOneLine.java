package cn.zhenggai.lookup;

import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.lookup.Answer.Found;
import cn.zhenggai.notice.NoticeAddress;
import cn.zhenggai.notice.reading.NoticeCard;
import cn.zhenggai.notice.reading.NoticeFilter;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.organisation.school.FindingPeople;
import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.organisation.school.SchoolAddress;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.text.Typed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Understands one line as an office types it. Each kind is found by its own feature, within what the reader may see there. */
@Service
public class AskingInOneLine {

    private static final int SHOWN = 6;
    /** So far is counted how many there are. */
    private static final int COUNTED = 100;

    private static final int VISITS = 3;

    private final FindingSchools schools;
    private final FindingPeople people;
    private final CaseLists cases;
    private final ReadingNotices notices;
    private final ReadingVisits visits;

    AskingInOneLine(
            FindingSchools schools,
            FindingPeople people,
            CaseLists cases,
            ReadingNotices notices,
            ReadingVisits visits) {
        this.schools = schools;
        this.people = people;
        this.cases = cases;
        this.notices = notices;
        this.visits = visits;
    }

    @Transactional(readOnly = true)
    public Answer ask(@Nullable String text, Actor reader) {
        Typed typed = Typed.of(text);
        if (text == null || typed.empty()) {
            return Answer.nothing(text == null ? "" : text);
        }
        List<NoticeCard> noticed = notices.numbered(reader, text, COUNTED);
        List<CaseLine> numbered = cases.numbered(reader, text, COUNTED);
        Optional<String> jump = ofNumber(noticed, numbered);
        if (jump.isPresent()) {
            return found(text, jump.get(), List.of(), noticed, new Slice<>(numbered, null), List.of(), List.of());
        }
        List<FindingSchools.Hit> known = schools.matching(typed, reader, COUNTED);
        Slice<CaseLine> worded = cases.page(reader, words(text), null, COUNTED);
        return found(
                text,
                ofSchool(known, worded).orElse(null),
                known,
                noticed.isEmpty() ? ofSchools(known, reader) : noticed,
                worded,
                people.matching(typed, reader, COUNTED),
                known.size() == 1 ? visits.ofSchool(known.get(0).id(), reader, VISITS) : List.of());
    }

    private static CaseFilter words(String text) {
        return CaseFilter.of(CaseFilter.View.ALL).text(text);
    }

    /** A notice before its lines. */
    private static Optional<String> ofNumber(List<NoticeCard> noticed, List<CaseLine> numbered) {
        if (noticed.size() == 1) {
            return Optional.of(NoticeAddress.page(noticed.get(0).id()));
        }
        return noticed.isEmpty() && numbered.size() == 1
                ? Optional.of(CaseAddress.page(numbered.get(0).number()))
                : Optional.empty();
    }

    /** A school that was called by its whole name; or the only one, unless the words are found at others as well. */
    private static Optional<String> ofSchool(List<FindingSchools.Hit> known, Slice<CaseLine> worded) {
        List<FindingSchools.Hit> certain =
                known.stream().filter(FindingSchools.Hit::certain).toList();
        if (certain.size() == 1) {
            return Optional.of(SchoolAddress.page(certain.get(0).code()));
        }
        return known.size() == 1
                        && worded.rows().stream().allMatch(line -> line.schoolName()
                                .equals(known.get(0).name()))
                ? Optional.of(SchoolAddress.page(known.get(0).code()))
                : Optional.empty();
    }

    private List<NoticeCard> ofSchools(List<FindingSchools.Hit> known, Actor reader) {
        return known.size() != 1
                ? List.of()
                : notices.page(reader, new NoticeFilter(null, null, known.get(0).id(), null, null), null, SHOWN)
                        .rows();
    }

    private static Answer found(
            String text,
            @Nullable String jump,
            List<FindingSchools.Hit> schools,
            List<NoticeCard> notices,
            Slice<CaseLine> cases,
            List<FindingPeople.Hit> people,
            List<VisitCard> visits) {
        return new Answer(
                text,
                jump,
                Found.first(COUNTED, schools, schools.size() > COUNTED),
                Found.first(SHOWN, notices, false),
                Found.first(SHOWN, cases.rows(), cases.next() != null),
                Found.first(COUNTED, people, people.size() > COUNTED),
                Found.first(SHOWN, visits, false));
    }
}
