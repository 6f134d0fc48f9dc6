package cn.zhenggai.document.issued;

import cn.zhenggai.shared.NotFound;

/** There is no such paper, or not for the one who asked. */
public class PaperNotFound extends NotFound {

    PaperNotFound(long id) {
        super("No paper " + id);
    }
}
