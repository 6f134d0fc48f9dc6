package cn.zhenggai.rectification.reading;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of a school: its ledger, to take away and to print. */
@Component
class DossierOfSchool implements SchoolPart {

    private static final int LAST = 90;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        return List.of(SchoolCard.ofRows(
                "dossier",
                "archive",
                List.of(
                        paper("school.dossier.ledger", "/cases/export?view=all&school=" + school.id()),
                        paper("school.dossier.print", "/cases/print?view=all&school=" + school.id())),
                null));
    }

    private static Row paper(String words, String address) {
        return new Row(null, address, List.of(new Said(words)), null, null);
    }
}
