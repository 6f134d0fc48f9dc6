/** What leaves the house says these words, by whichever way it goes. */
package cn.zhenggai.notification.letter;
