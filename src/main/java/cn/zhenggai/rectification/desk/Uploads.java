package cn.zhenggai.rectification.desk;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a form brings along: uploaded by the one who sends it, not used elsewhere, and brought once. */
@Component
public class Uploads {

    private final EvidenceShelf evidence;

    Uploads(EvidenceShelf evidence) {
        this.evidence = evidence;
    }

    /** Of the photos that are to show a place after the work, those that show it before. */
    public List<Long> unchanged(Actor actor, List<Long> after, List<EvidenceFile> before) {
        return evidence.staged(actor, after).stream()
                .filter(photo -> before.stream().anyMatch(photo::samePicture))
                .map(EvidenceFile::id)
                .toList();
    }

    /** The same for two lists that came with one form. */
    public boolean changed(Actor actor, List<Long> after, List<Long> before) {
        return after.isEmpty()
                || unchanged(actor, after, evidence.staged(actor, before)).isEmpty();
    }

    /** A document in the place of a photo is not ready: it shows nothing. */
    public boolean ready(Actor actor, List<Long> photos, List<Long> documents) {
        List<Long> all = new ArrayList<>(photos);
        all.addAll(documents);
        List<EvidenceFile> staged = evidence.staged(actor, all);
        return staged.size() == all.size()
                && staged.stream().allMatch(file -> file.photo() || !photos.contains(file.id()));
    }
}
