package cn.zhenggai.evidence.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The records of old slides, by [MS-PPT], one inside the other. */
final class SlideStream {

    private static final int HEAD = 8;
    private static final int CONTAINER = 0x0f;
    private static final int DEEPEST = 32;

    private static final int VBA = 0x0400;
    private static final int VBA_THERE = 4;
    private static final int ENCRYPTED = 0xf3d1c4df;

    private static final Map<Integer, Danger> KINDS = Map.of(
            0x0fcc, Danger.EMBEDDED,
            0x0fce, Danger.OUTSIDE,
            0x0fee, Danger.EMBEDDED,
            0x2f14, Danger.ENCRYPTED);

    private SlideStream() {}

    static void look(ByteBuffer slides, DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("Current User")) {
            ByteBuffer user = CompoundLook.stream(root, "Current User");
            CompoundLook.refuse(user.limit() >= 16 && user.getInt(12) == ENCRYPTED, Danger.ENCRYPTED);
        }
        look(slides, 0, slides.limit(), 0);
    }

    private static void look(ByteBuffer slides, int from, int to, int depth) {
        int at = from;
        while (at + HEAD <= to && depth < DEEPEST) {
            int kind = slides.getShort(at + 2) & 0xffff;
            long length = slides.getInt(at + 4) & 0xffffffffL;
            int end = (int) Math.min(to, at + HEAD + length);
            if (KINDS.containsKey(kind)) {
                throw new Danger.Found(KINDS.get(kind));
            }
            if (kind == VBA && at + HEAD + VBA_THERE + 4 <= end) {
                CompoundLook.refuse(slides.getInt(at + HEAD + VBA_THERE) != 0, Danger.MACROS);
            }
            if ((slides.get(at) & CONTAINER) == CONTAINER) {
                look(slides, at + HEAD, end, depth + 1);
            }
            at = end;
        }
    }
}
