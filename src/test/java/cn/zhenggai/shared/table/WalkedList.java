package cn.zhenggai.shared.table;

import cn.zhenggai.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** A list that is read page by page, as somebody who follows "next" reads it. */
@FunctionalInterface
interface WalkedList {

    int MOST = 1000;

    Slice<?> page(String after, int size);

    default List<Object> whole() {
        return new ArrayList<>(page(null, MOST).rows());
    }

    default List<Object> walked(IntSupplier size) {
        List<Object> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<?> page = page(after, size.getAsInt());
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null && rows.size() <= MOST);
        return rows;
    }
}
