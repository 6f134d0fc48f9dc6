package cn.zhenggai.evidence;

import cn.zhenggai.evidence.likeness.Prints;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Service;

/**
 * Takes in a photo with marks drawn on it, in the place of the one that it was drawn on, which nobody is shown any more.
 * Marking one photo again takes the place of the first copy. Holds no transaction while the picture is decoded.
 */
@Service
public class MarkingPhoto {

    private final StoringEvidence storing;
    private final Originals originals;
    private final Prints prints;

    MarkingPhoto(StoringEvidence storing, Originals originals, Prints prints) {
        this.storing = storing;
        this.originals = originals;
        this.prints = prints;
    }

    /** @param originalId staged by this person and used by nothing yet */
    public Outcome<EvidenceFile> mark(Actor by, long originalId, Upload copy) {
        String name = DisplayName.photo(copy.fileName());
        return storing.storePhoto(
                by, copy, kept -> originals.mark(by, originalId, name, kept).map(this::printed));
    }

    private EvidenceFile printed(EvidenceFile marked) {
        prints.take(marked.id(), marked.sha256());
        return marked;
    }
}
