package cn.zhenggai.rectification.steps;

import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case under listed supervision (挂牌督办), in the transaction of the decision. */
@Service
public class ListingCase {

    private final CaseDesk desk;

    ListingCase(CaseDesk desk) {
        this.desk = desk;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void list(CaseNumber number, Actor by, String note) {
        RectificationCase subject = desk.takeForSystem(number);
        desk.note(subject, by, subject.listed(), Told.note(note));
    }
}
