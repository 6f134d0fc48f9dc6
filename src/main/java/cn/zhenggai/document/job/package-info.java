/** Long work that a program does not wait for: begun, asked after, fetched, forgotten after a day. */
package cn.zhenggai.document.job;
