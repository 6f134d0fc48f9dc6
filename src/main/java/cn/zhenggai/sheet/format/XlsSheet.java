package cn.zhenggai.sheet.format;

import cn.zhenggai.sheet.raw.Area;
import cn.zhenggai.sheet.raw.Bounds;
import cn.zhenggai.sheet.raw.RawCell;
import cn.zhenggai.sheet.raw.RowVisitor;
import cn.zhenggai.sheet.raw.Unreadable;
import java.util.BitSet;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The records of one sheet of an old workbook, put together into rows. */
final class XlsSheet implements HSSFListener {

    private final int wanted;
    private final RowVisitor visitor;
    private final XlsDepth depth = new XlsDepth();
    private final NumberFormats numbers;
    private final RowCells row;
    private final TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private final BitSet hidden = new BitSet();
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord texts;
    private @Nullable FormulaRecord waiting;
    private int number = -1;

    XlsSheet(int wanted, boolean from1904, Bounds bounds, RowVisitor visitor) {
        this.wanted = wanted;
        this.visitor = visitor;
        this.numbers = new NumberFormats(from1904);
        this.row = new RowCells(bounds, visitor);
    }

    void formats(FormatTrackingHSSFListener tracking) {
        formats = tracking;
    }

    @Override
    public void processRecord(Record record) {
        depth.begins(record);
        if (record instanceof SSTRecord all) {
            texts = all;
        }
        if (depth.sheet() != wanted || depth.inChart()) {
            return;
        }
        if (record instanceof RowRecord line && line.getZeroHeight()) {
            hidden.set(line.getRowNumber() & 0xffff);
        } else if (record instanceof MergeCellsRecord merges) {
            merged(merges);
        } else if (record instanceof StringRecord result && waiting != null) {
            put(waiting, RawCell.text(result.getString()));
            waiting = null;
        } else if (record instanceof CellValueRecordInterface value) {
            put(value, cell(value));
        }
    }

    private void put(CellValueRecordInterface at, RawCell cell) {
        int line = at.getRow() & 0xffff;
        if (line < number) {
            throw Unreadable.BROKEN.found();
        }
        if (line > number) {
            end();
            number = line;
        }
        cells.put(at.getColumn() & 0xffff, cell);
    }

    private RawCell cell(CellValueRecordInterface value) {
        if (value instanceof LabelSSTRecord label) {
            return RawCell.text(
                    Objects.requireNonNull(texts).getString(label.getSSTIndex()).getString());
        }
        if (value instanceof LabelRecord label) {
            return RawCell.text(Objects.requireNonNullElse(label.getValue(), ""));
        }
        if (value instanceof NumberRecord figure) {
            return number(figure, figure.getValue());
        }
        if (value instanceof BoolErrRecord other) {
            return other.isBoolean() ? yes(other.getBooleanValue()) : error(other.getErrorValue());
        }
        return value instanceof FormulaRecord formula ? result(formula) : RawCell.NOTHING;
    }

    private RawCell result(FormulaRecord formula) {
        visitor.formula();
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.STRING) {
            waiting = formula;
            return RawCell.NOTHING;
        }
        return switch (type) {
            case NUMERIC -> number(formula, formula.getValue());
            case BOOLEAN -> yes(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> RawCell.NOTHING;
        };
    }

    private RawCell number(CellValueRecordInterface at, double figure) {
        FormatTrackingHSSFListener known = Objects.requireNonNull(formats);
        String format = Objects.requireNonNullElse(known.getFormatString(at), "General");
        return numbers.cell(figure, Math.max(0, known.getFormatIndex(at)), format);
    }

    private static RawCell yes(boolean value) {
        return new RawCell(RawCell.Type.BOOLEAN, value ? "TRUE" : "FALSE");
    }

    private static RawCell error(int code) {
        boolean known = FormulaError.isValidCode(code);
        return new RawCell(RawCell.Type.ERROR, known ? FormulaError.forInt(code).getString() : "#N/A");
    }

    private void merged(MergeCellsRecord merges) {
        for (int i = 0; i < merges.getNumAreas(); i++) {
            CellRangeAddress area = merges.getAreaAt(i);
            visitor.merged(new Area(
                    area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
    }

    /** Hands on the last row; also safe when there is none. */
    void end() {
        if (number >= 0 && !cells.isEmpty()) {
            row.begin(number + 1, hidden.get(number));
            cells.forEach(row::set);
            row.end();
        }
        cells.clear();
    }
}
