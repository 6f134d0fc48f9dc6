/** Early warning (预警): what rises against its own past. */
package cn.zhenggai.statistics.warning;
