package cn.zhenggai.document;

import cn.zhenggai.document.CaseFile.Pair;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.ReadingEvidence;
import cn.zhenggai.rectification.EvidencePurpose;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.Actor;
import com.deepoove.poi.data.PictureRenderData;
import com.deepoove.poi.data.PictureType;
import com.deepoove.poi.data.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the photos of a place before and after side by side, each as large as half a page is wide; and signatures. */
@Component
class PhotoPairs {

    /** Of a screen, 96 to the inch: 72 by 96 millimetres. */
    private static final double WIDEST = 272;

    private static final double HIGHEST = 363;

    private static final double SIGNATURE = 180;

    private final ReadingEvidence evidence;
    private final PaperWords words;

    PhotoPairs(ReadingEvidence evidence, PaperWords words) {
        this.evidence = evidence;
        this.words = words;
    }

    /** Every photo of the hazard, beside it what answers it in the round; further answers follow below. */
    List<Pair> of(CaseStory story, int round, Actor reader) {
        List<Pair> pairs = new ArrayList<>();
        for (EvidenceFile before : story.files(EvidencePurpose.BEFORE)) {
            List<EvidenceFile> answers = story.answers(before.id(), round);
            pairs.add(pair(before, answers.isEmpty() ? null : answers.get(0), reader));
            answers.stream().skip(1).forEach(answer -> pairs.add(pair(null, answer, reader)));
        }
        return pairs;
    }

    /** As wide as a name is written. */
    PictureRenderData signature(long id, Actor reader) {
        EvidenceFile file = evidence.require(reader, id);
        double scale = Math.min(SIGNATURE / file.width(), SIGNATURE / 3 / file.height());
        return Pictures.ofBytes(content(file, reader), type(file))
                .size((int) (file.width() * scale), (int) (file.height() * scale))
                .create();
    }

    private static PictureType type(EvidenceFile file) {
        return file.contentType().endsWith("png") ? PictureType.PNG : PictureType.JPEG;
    }

    private Pair pair(EvidenceFile before, EvidenceFile after, Actor reader) {
        return new Pair(
                picture(before, reader),
                picture(after, reader),
                caption("document.before", before),
                caption("document.after", after));
    }

    private PictureRenderData picture(EvidenceFile photo, Actor reader) {
        if (photo == null) {
            return null;
        }
        double scale = Math.min(WIDEST / photo.width(), HIGHEST / photo.height());
        return Pictures.ofBytes(content(photo, reader), PictureType.JPEG)
                .size((int) (photo.width() * scale), (int) (photo.height() * scale))
                .center()
                .create();
    }

    private byte[] content(EvidenceFile photo, Actor reader) {
        try {
            return evidence.content(evidence.require(reader, photo.id())).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String caption(String key, EvidenceFile photo) {
        if (photo == null) {
            return "";
        }
        String caption = words.word(key, PaperWords.day(photo.uploadedAt()));
        return photo.marked() ? caption + words.word("photo.markedBehind") : caption;
    }
}
