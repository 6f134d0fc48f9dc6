/** The leaders' desk (督办): lists and numbers of what is late and what waits for a decision. */
package cn.zhenggai.escalation.desk;
