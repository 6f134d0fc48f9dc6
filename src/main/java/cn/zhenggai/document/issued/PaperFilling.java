package cn.zhenggai.document.issued;

import cn.zhenggai.document.PaperContent;
import java.util.Optional;

/** Knows what a paper of one content says at a moment. */
interface PaperFilling {

    PaperContent content();

    /** Empty when there is nothing to be issued after all, such as a paper to a school that never had an order. */
    Optional<PaperDraft> draft(Moment moment);
}
