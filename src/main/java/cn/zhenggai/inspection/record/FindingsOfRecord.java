package cn.zhenggai.inspection.record;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Checks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is wrong with the findings of a record, one by one and together; photos are named by their ids. */
@Component
class FindingsOfRecord {

    private static final int ASKED_AT_ONCE = 500;

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
            new FindingCheck(checks, doing, finding).check(person -> ofSchool(person, doing));
        }
        photos(checks, doing);
    }

    private boolean ofSchool(long person, Recording doing) {
        return directory
                .person(person)
                .filter(card -> card.active() && card.unitId() == doing.visit().schoolId())
                .isPresent();
    }

    private void photos(Checks checks, Recording doing) {
        List<Long> all = photos(doing);
        Map<Long, EvidenceFile> there = new HashMap<>();
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            evidence.staged(doing.by(), all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE))).stream()
                    .filter(EvidenceFile::photo)
                    .forEach(file -> there.put(file.id(), file));
        }
        Set<Long> used = new HashSet<>();
        for (Long id : all) {
            checks.that(there.containsKey(id), "photos." + id, "visit.photoGone")
                    .that(used.add(id), "photos." + id, "visit.photoTwice");
        }
        for (VisitFinding finding : doing.record().findings()) {
            checks.that(changed(finding, there), "findings." + finding.ref() + ".afterPhotos", "afterPhotoIsBefore");
        }
    }

    /** A picture of the hazard itself does not show that it is gone. */
    private static boolean changed(VisitFinding finding, Map<Long, EvidenceFile> there) {
        List<EvidenceFile> before = there(finding.beforePhotos(), there);
        return there(finding.afterPhotos(), there).stream()
                .noneMatch(after -> before.stream().anyMatch(after::samePicture));
    }

    private static List<EvidenceFile> there(List<Long> ids, Map<Long, EvidenceFile> there) {
        return ids.stream().map(there::get).filter(Objects::nonNull).toList();
    }

    /** Those of the findings, and the signature. */
    private static List<Long> photos(Recording doing) {
        List<Long> all = new ArrayList<>();
        doing.record().findings().forEach(finding -> {
            all.addAll(finding.beforePhotos());
            all.addAll(finding.afterPhotos());
        });
        VisitSignature signature = doing.record().signature();
        if (signature != null && signature.signed()) {
            all.add(signature.image());
        }
        return all;
    }
}
