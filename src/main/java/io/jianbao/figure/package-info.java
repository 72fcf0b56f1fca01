/**
 * What is counted, measured and dated in a text: figures and times, found in the characters by a
 * grammar of our own.
 *
 * <p>The words: a <i>numeral</i> is a number as it is written; an <i>amount</i> is a numeral or a
 * range with its <i>unit</i>; a <i>figure</i> is an amount with what bounds it (近, 余, 以上), an
 * ordinal, a rate, a multiple, a code or a telephone number; a <i>point</i> is a place in the
 * calendar or on the clock as far as the text gives it; a <i>time</i> is a point, a range, a
 * length, a shift from the day of issue or a repetition.
 *
 * <p>The way of a text: {@link io.jianbao.figure.Folding} writes each character in one form, {@link
 * io.jianbao.figure.Scan} goes over it once and lets the grammars read at each place where
 * something may start; the longest reading wins, of two of one length the better typed ({@link
 * io.jianbao.figure.Candidate}). {@link io.jianbao.figure.TimeResolver} settles times from the day
 * of issue, {@link io.jianbao.figure.ContextFinder} reads around a figure what it counts, where and
 * as of when. Each grammar looks at a bounded number of characters, so the scan is linear.
 *
 * <p>Units, bounds, date words, named days, eras, vetoes and the words around what is counted are
 * data files beside this package's classes.
 *
 * <h2>Where public suites contradict each other</h2>
 *
 * <table>
 * <caption>What a newspaper reader means, and what is given here</caption>
 * <tr><th>text</th><th>the readings</th><th>here</th></tr>
 * <tr><td>近7000名, 超过250米</td><td>with or without the bound word</td><td>with it: the bound is part of the figure</td></tr>
 * <tr><td>十斤, 20~100个, 第一名</td><td>number alone, or with its unit</td><td>with its unit</td></tr>
 * <tr><td>五双, 五对</td><td>5 pairs or 10 things</td><td>5, unit 双; 一打 is 12</td></tr>
 * <tr><td>两千米, 3千米</td><td>2000 米 or 2 千米</td><td>in Han numerals 2000 米, in digits 3 千米; 一千瓦 is 1 千瓦</td></tr>
 * <tr><td>每股1.95港元</td><td>with the share it is for, or the money alone</td><td>the money; 每日9万次 is a rate with its day</td></tr>
 * <tr><td>3万元整, 11元正</td><td>with or without 整</td><td>without</td></tr>
 * <tr><td>20分</td><td>money or points</td><td>points</td></tr>
 * <tr><td>15年, 98年</td><td>year or length</td><td>a length; 08年, 八七年 and 98年4月 are years</td></tr>
 * <tr><td>三四年</td><td>1934 or 3 to 4 years</td><td>3 to 4 years</td></tr>
 * <tr><td>12/1, 1/2</td><td>date or fraction</td><td>a date where the month is the greater number, else a fraction</td></tr>
 * <tr><td>3.3</td><td>date or number</td><td>a number</td></tr>
 * <tr><td>1/2/2020</td><td>day or month first</td><td>day first, unless it cannot be</td></tr>
 * <tr><td>2025年前</td><td>before its begin or its end</td><td>before its begin; 年底前 before its end</td></tr>
 * <tr><td>过去十年, 未来三年</td><td>by calendar years, by days, by the second</td><td>by days from the day of issue; where
 * the moment is known, up to it or from it</td></tr>
 * <tr><td>十几年前, 三个多月以来</td><td>no interval, an interval</td><td>the years between the bounds; from the month of the lower bound</td></tr>
 * <tr><td>三年前, 三年以前</td><td>a day, a year, an open end</td><td>that year; with 以 or 之 an open end</td></tr>
 * <tr><td>周三</td><td>the last, the next</td><td>that of the week of issue</td></tr>
 * <tr><td>12月30日</td><td>past or coming</td><td>the year of issue; in January and February the last November and December</td></tr>
 * <tr><td>春节 in December</td><td>of that year, the coming one</td><td>of the year of issue, unless it is eight months past and
 * the next at most four away</td></tr>
 * <tr><td>次日, 当日, 同年</td><td>from the day of issue, from the day named before</td><td>from the day named before; alone no
 * time, unless the moment of writing is known</td></tr>
 * <tr><td>2019大赛, 2000贫困户</td><td>numbers, years</td><td>a year before a noun, 1949 to 2099; round ones count</td></tr>
 * <tr><td>3:2, 25:23</td><td>clock time, two numbers, score</td><td>a clock time where it can be one, unless words of sport or
 * proportion stand beside it</td></tr>
 * <tr><td>正月三十, 2022年春节</td><td>as a solar date, converted</td><td>the interval is converted, the value stays open: --08-15 would be a day in August</td></tr>
 * <tr><td>八月十五, 8月十五</td><td>a solar day, the lunar one</td><td>the lunar one; with 日 or a year in front a solar day</td></tr>
 * <tr><td>2023年除夕</td><td>before the lunar new year of 2023, or of 2024</td><td>the day in the calendar year 2023</td></tr>
 * <tr><td>暑假, 寒假</td><td>no interval, an interval</td><td>July and August; mid-January to the end of February</td></tr>
 * <tr><td>近4亿人的选择, 80万台的销量</td><td>counts what stands behind 的, or nothing named</td><td>nothing named: 人 counts
 * people, a sale is no machine; 100元的门票 is of tickets</td></tr>
 * <tr><td>早上, 上午, 下午, 晚上</td><td>4–12, 6–10, 8–12; 12–16, 12–18; 16–20, 18–24</td><td>6–9, 8–12, 12–18, 18–24</td></tr>
 * </table>
 */
package io.jianbao.figure;
