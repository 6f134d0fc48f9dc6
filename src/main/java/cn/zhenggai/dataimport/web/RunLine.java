package cn.zhenggai.dataimport.web;

import cn.zhenggai.dataimport.run.ImportRun;
import cn.zhenggai.dataimport.run.RowCounts;

/** An import in the list. */
record RunLine(ImportRun run, RowCounts counts) {}
