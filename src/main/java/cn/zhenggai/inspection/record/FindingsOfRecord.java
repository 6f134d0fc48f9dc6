package cn.zhenggai.inspection.record;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.opening.AlikeCase;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is wrong with the findings of a record, each mistake at {@code findings.<ref>.<field>}, photos by their ids. */
@Component
class FindingsOfRecord {

    static final int MOST_PHOTOS = 12;

    private final EvidenceShelf evidence;
    private final Directory directory;

    FindingsOfRecord(EvidenceShelf evidence, Directory directory) {
        this.evidence = evidence;
        this.directory = directory;
    }

    void check(Checks checks, Recording doing) {
        Set<String> refs = new HashSet<>();
        for (VisitFinding finding : doing.record().findings()) {
            checks.that(
                    finding.ref() != null && finding.ref().matches("[A-Za-z0-9-]{1,64}") && refs.add(finding.ref()),
                    "findings",
                    "visit.refUnreadable");
            check(checks, "findings." + finding.ref() + ".", finding, doing);
        }
        photos(checks, doing);
    }

    private void check(Checks checks, String at, VisitFinding finding, Recording doing) {
        HazardItem item = doing.item(finding);
        checks.that(item != null, at + "itemCode", "itemUnknown")
                .that(finding.severity() != null, at + "severity", "required")
                .text(finding.place(), at + "place", 100)
                .text(finding.description(), at + "description", 2000)
                .optionalText(finding.basis(), at + "basis", 300)
                .optionalText(finding.requirement(), at + "requirement", 500)
                .optionalText(finding.witness(), at + "witness", 60)
                .that(
                        finding.beforePhotos().size() <= MOST_PHOTOS,
                        at + "beforePhotos",
                        "visit.tooManyPhotos",
                        MOST_PHOTOS)
                .that(
                        finding.afterPhotos().size() <= MOST_PHOTOS,
                        at + "afterPhotos",
                        "visit.tooManyPhotos",
                        MOST_PHOTOS);
        if (item != null) {
            boolean shown = !item.physical() || !finding.beforePhotos().isEmpty();
            checks.that(shown, at + "beforePhotos", "photoRequired");
            onTheSpot(checks, at, finding, item, doing);
            alike(checks, at, finding, item, doing);
        }
        checks.that(
                !doing.bySchool()
                        || doing.waits(finding)
                        || finding.fixedOnTheSpot()
                        || finding.merged()
                        || finding.assigneeId() != null,
                at + "assigneeId",
                "visit.assigneeMissing");
        checks.that(
                finding.assigneeId() == null || doing.bySchool() && ofSchool(finding.assigneeId(), doing),
                at + "assigneeId",
                "assigneeNotOfSchool");
    }

    private static void onTheSpot(Checks checks, String at, VisitFinding finding, HazardItem item, Recording doing) {
        if (!finding.fixedOnTheSpot()) {
            return;
        }
        checks.that(!doing.major(finding), at + "fixedOnTheSpot", "majorNeverOnTheSpot")
                .that(!item.zeroTolerance(), at + "fixedOnTheSpot", "zeroToleranceNeverOnTheSpot")
                .that(finding.witness() != null && !finding.witness().isBlank(), at + "witness", "visit.witnessMissing")
                .that(
                        finding.afterPhotos().size() >= finding.beforePhotos().size(),
                        at + "afterPhotos",
                        "afterPhotoForEach");
    }

    /** Nothing is decided silently: where a recent case is alike, the inspector says what the finding is to it. */
    private static void alike(Checks checks, String at, VisitFinding finding, HazardItem item, Recording doing) {
        List<AlikeCase> recent = doing.alike(finding);
        boolean toOne = finding.alike() != null && finding.alike() != VisitFinding.Alike.ANOTHER;
        checks.that(
                toOne || finding.alikeCase() == null,
                at + "alike",
                "visit.alikeUnknown",
                String.valueOf(finding.alikeCase()));
        if (finding.alike() == null) {
            checks.that(
                    recent.isEmpty() || item.confidential(),
                    at + "alike",
                    "visit.alikeUndecided",
                    recent.stream().map(one -> one.number().value()).collect(Collectors.joining("、")));
            return;
        }
        if (finding.alike() == VisitFinding.Alike.ANOTHER) {
            return;
        }
        Optional<AlikeCase> named = doing.alike().stream()
                .filter(one -> one.number().equals(finding.alikeCase())
                        && one.itemCode().equals(finding.itemCode()))
                .findFirst();
        checks.that(named.isPresent(), at + "alike", "visit.alikeUnknown", String.valueOf(finding.alikeCase()));
        if (finding.merged() && named.isPresent()) {
            boolean lighter = named.get().severity() == Severity.GENERAL && doing.major(finding);
            checks.that(
                            named.get().open(),
                            at + "alike",
                            "visit.alikeEnded",
                            named.get().number().value())
                    .that(
                            !lighter,
                            at + "alike",
                            "visit.alikeLighter",
                            named.get().number().value())
                    .that(!finding.fixedOnTheSpot(), at + "alike", "visit.alikeNotFixed")
                    .that(
                            !item.confidential(),
                            at + "alike",
                            "visit.alikeUnknown",
                            named.get().number().value());
        }
    }

    private boolean ofSchool(long person, Recording doing) {
        return directory
                .person(person)
                .filter(card -> card.active() && card.unitId() == doing.visit().schoolId())
                .isPresent();
    }

    private void photos(Checks checks, Recording doing) {
        List<Long> all = new ArrayList<>();
        doing.record().findings().forEach(finding -> {
            all.addAll(finding.beforePhotos());
            all.addAll(finding.afterPhotos());
        });
        VisitSignature signature = doing.record().signature();
        if (signature != null && signature.signed()) {
            all.add(signature.image());
        }
        Set<Long> there = new HashSet<>();
        for (int from = 0; from < all.size(); from += 500) {
            evidence.staged(doing.by(), all.subList(from, Math.min(all.size(), from + 500))).stream()
                    .filter(EvidenceFile::photo)
                    .forEach(file -> there.add(file.id()));
        }
        Set<Long> used = new HashSet<>();
        for (Long id : all) {
            checks.that(there.contains(id), "photos." + id, "visit.photoGone")
                    .that(used.add(id), "photos." + id, "visit.photoTwice");
        }
    }
}
