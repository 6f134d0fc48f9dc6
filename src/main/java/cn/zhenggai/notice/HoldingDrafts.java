package cn.zhenggai.notice;

import cn.zhenggai.rectification.SharedDrafts;
import cn.zhenggai.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Lets a use case of one line hold the notice before it takes the case. */
@Component
class HoldingDrafts implements SharedDrafts {

    private final Notices notices;

    HoldingDrafts(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void hold(CaseNumber number) {
        notices.of(number).ifPresent(notices::hold);
    }
}
