/** Figures cut by one dimension, of one period or of two side by side. */
package cn.zhenggai.statistics.analysis;
