package cn.zhenggai.notice.draft;

import cn.zhenggai.notice.Notices;
import cn.zhenggai.rectification.order.NoticeMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A notice follows its open lines to the successor of its school; what was issued of it stays as it was issued. */
@Component
class FollowingSchool {

    private final Notices notices;

    FollowingSchool(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void moved(NoticeMoved event) {
        notices.move(event.noticeId(), event.to());
    }
}
