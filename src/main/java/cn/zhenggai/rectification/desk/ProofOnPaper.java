package cn.zhenggai.rectification.desk;

import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** How papers tell what was handed in as proof: 照片3张、材料1份, or 无. */
@Component
public class ProofOnPaper {

    private final EvidenceShelf shelf;

    ProofOnPaper(EvidenceShelf shelf) {
        this.shelf = shelf;
    }

    /** @param round of the case, or the place among those of its kind */
    public String of(CaseNumber number, String purpose, int round) {
        List<EvidenceFile> files = shelf.of(CaseEvidence.owner(number)).stream()
                .filter(file -> purpose.equals(file.purpose()) && file.round() != null && file.round() == round)
                .toList();
        long photos = files.stream()
                .filter(file -> file.kind() == EvidenceFile.Kind.PHOTO)
                .count();
        long documents = files.size() - photos;
        String told = (photos == 0 ? "" : "照片" + photos + "张")
                + (photos > 0 && documents > 0 ? "、" : "")
                + (documents == 0 ? "" : "材料" + documents + "份");
        return told.isEmpty() ? "无" : told + "（存于事项档案）";
    }
}
