package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.scene.Photographs;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.HazardSeen;
import cn.zhenggai.demo.story.VisitTold;
import cn.zhenggai.inspection.record.VisitFinding;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.opening.Alike;
import cn.zhenggai.rectification.opening.AlikeCase;
import cn.zhenggai.rectification.opening.LookingAlike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes the findings of a visit down with their pictures, and says what each has to do with earlier ones. */
@Component
@Profile("demo")
class FindingsSeen {

    private static final String AGAIN = "again";

    private final Directory directory;
    private final LookingAlike alike;
    private final Photographs photographs;
    private final Bookmark bookmark;
    private final Phrases phrases = new Phrases();

    FindingsSeen(Directory directory, LookingAlike alike, Photographs photographs, Bookmark bookmark) {
        this.directory = directory;
        this.alike = alike;
        this.photographs = photographs;
        this.bookmark = bookmark;
    }

    static String ref(int caseNo) {
        return "case-" + caseNo;
    }

    List<VisitFinding> of(VisitTold told, List<CaseTold> cases, Actor by) {
        long school = directory.unit(told.school().code()).orElseThrow().id();
        List<AlikeCase> recent = cases.isEmpty() && told.again() == 0
                ? List.of()
                : alike.inSchool(school, told.left().toLocalDate(), by);
        List<VisitFinding> findings = new ArrayList<>();
        cases.forEach(one -> findings.add(finding(told, one, recent, by)));
        again(told, recent, by).ifPresent(findings::add);
        return findings;
    }

    private VisitFinding finding(VisitTold told, CaseTold one, List<AlikeCase> recent, Actor by) {
        HazardSeen seen = one.seen();
        Optional<AlikeCase> before = recent.stream()
                .filter(other -> other.itemCode().equals(seen.item()))
                .findFirst();
        boolean repeat = before.filter(other -> !other.open() && other.place().equals(seen.place()))
                .isPresent();
        return new VisitFinding(
                ref(one.no()),
                seen.item(),
                one.severity(),
                seen.place(),
                seen.description(),
                null,
                seen.requirement(),
                one.fixedOnTheSpot(),
                one.fixedOnTheSpot()
                        ? directory
                                .actor("officer." + one.school().code())
                                .orElseThrow()
                                .name()
                        : null,
                pictures(one, by, false),
                one.fixedOnTheSpot() ? pictures(one, by, true) : List.of(),
                before.isEmpty() ? null : repeat ? Alike.REPEAT : Alike.ANOTHER,
                repeat ? before.get().number() : null,
                told.bySchool() && one.severity() == Severity.GENERAL
                        ? directory.actor(one.worker()).orElseThrow().personId()
                        : null);
    }

    /** The same thing, still open: no new case, but the old one was seen. */
    private Optional<VisitFinding> again(VisitTold told, List<AlikeCase> recent, Actor by) {
        Optional<CaseNumber> number = told.again() == 0 ? Optional.empty() : bookmark.numberOf(told.again());
        return number.flatMap(known -> recent.stream()
                        .filter(one -> one.number().equals(known) && one.open() && one.severity() == Severity.GENERAL)
                        .findFirst())
                .map(one -> new VisitFinding(
                        AGAIN,
                        one.itemCode(),
                        Severity.GENERAL,
                        one.place(),
                        phrases.pick("SEEN_AGAIN", "*", new Random(told.no())),
                        null,
                        null,
                        false,
                        null,
                        "KLM".indexOf(one.itemCode().charAt(0)) >= 0
                                ? List.of()
                                : List.of(photographs.taken(by, one.itemCode(), false, told.again())),
                        List.of(),
                        Alike.MERGE,
                        one.number(),
                        null));
    }

    private List<Long> pictures(CaseTold told, Actor by, boolean after) {
        return IntStream.range(0, told.photos())
                .mapToObj(i -> photographs.taken(by, told.seen().item(), after, told.no() + i))
                .toList();
    }
}
