/** What of cases hangs on people, and how it goes on to others. */
package cn.zhenggai.rectification.handover;
