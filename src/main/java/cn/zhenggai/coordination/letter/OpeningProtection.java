package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CountedDay;
import cn.zhenggai.rectification.RectificationProcess;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.CaseOrder;
import cn.zhenggai.rectification.dossier.CaseTies;
import cn.zhenggai.rectification.dossier.Discovery;
import cn.zhenggai.rectification.dossier.Hazard;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.rectification.opening.CaseNumbers;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Opens what the school does meanwhile (临时防护) as a case of its own. It goes the way of what is mended inside a school: no
 * notice, somebody of the school at once, a day, and a colleague who looks.
 */
@Component
class OpeningProtection {

    private static final int TITLE = 200;
    private static final String NAME = "临时防护：";

    private final CaseDesk desk;
    private final CaseNumbers numbers;
    private final Directory directory;
    private final LetterTerms terms;
    private final RectificationProcess process;

    OpeningProtection(
            CaseDesk desk, CaseNumbers numbers, Directory directory, LetterTerms terms, RectificationProcess process) {
        this.desk = desk;
        this.numbers = numbers;
        this.directory = directory;
        this.terms = terms;
        this.process = process;
    }

    Checks check(Checks checks, RectificationCase of, ProtectionEntry entry, LocalDate today) {
        LocalDate day = entry.deadline();
        checks.optionalText(entry.measures(), "protection", 1000);
        if (!entry.wanted()) {
            return checks;
        }
        return checks.that(day == null || !day.isBefore(today), "protectionDeadline", "inThePast")
                .that(worker(of) != null, "protection", "protectionNobody");
    }

    void open(CaseDesk.Taken taken, Actor by, ProtectionEntry entry) {
        if (!entry.wanted()) {
            return;
        }
        RectificationCase other = taken.subject();
        Instant now = taken.now();
        LocalDate deadline = day(entry, BureauTime.dayOf(now));
        RectificationCase own = new RectificationCase(
                numbers.next(BureauTime.dayOf(now).getYear()),
                Severity.GENERAL,
                other.jurisdiction(),
                hazard(other.hazard(), entry),
                discovery(by, now),
                CaseOrder.proposed(entry.measures().strip()),
                CaseTies.protecting(other.number()));
        CaseDeed begun = own.beginning().inside(by, now, CountedDay.written(deadline), worker(other));
        desk.begin(own, by, begun);
        process.start(own.number(), by, own.severity(), RectificationProcess.Beginning.SELF_FOUND);
        desk.note(other, by, CaseDeed.PROTECT, told(own, entry));
    }

    private LocalDate day(ProtectionEntry entry, LocalDate today) {
        return entry.deadline() == null ? terms.protectedBy(today) : entry.deadline();
    }

    private static Told told(RectificationCase own, ProtectionEntry entry) {
        return Told.note(entry.measures()).days(null, own.clock().deadline()).of(own.number());
    }

    /** Of the school, by the bureau: in nobody's ranking. */
    private static Discovery discovery(Actor by, Instant now) {
        return new Discovery(Source.SELF_CHECK, null, BureauTime.dayOf(now), by.personId(), by.name(), now, true);
    }

    private static Hazard hazard(Hazard of, ProtectionEntry entry) {
        String title = NAME + of.title();
        boolean fits = title.codePointCount(0, title.length()) <= TITLE;
        return new Hazard(
                of.itemCode(),
                of.category(),
                false,
                of.confidential(),
                false,
                fits ? title : title.substring(0, title.offsetByCodePoints(0, TITLE)),
                of.place(),
                entry.measures().strip(),
                of.basis());
    }

    /** Who does the work already, else who sits at the school's desk. */
    private PersonCard worker(RectificationCase of) {
        Long known = of.course().assigneeId();
        return (known == null
                        ? directory.seatedAt(of.school()).stream()
                        : directory.person(known).filter(PersonCard::active).stream())
                .findFirst()
                .orElse(null);
    }
}
