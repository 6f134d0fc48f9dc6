package cn.zhenggai.coordination;

import cn.zhenggai.shared.NotFound;

/** No such letter, or none for this reader. Shown as 404. */
public class LetterNotFound extends NotFound {

    public LetterNotFound(long id) {
        super("No letter " + id);
    }
}
