<?php
/**
 * The list in a page without the element.
 *
 * @package Safeguarding_Widgets
 */

namespace Safeguarding_Widgets;

use DateTimeZone;

defined( 'ABSPATH' ) || exit;

/**
 * Makes plain HTML of what a feed lists: for readers without JavaScript, for search engines, and
 * for the place that the element takes when it is there.
 */
class Fallback_List {

	const MAX_ENTRIES = 20;

	/**
	 * Makes the list.
	 *
	 * @param string                $tag     Name of the element.
	 * @param array<string, string> $options Its attributes.
	 * @param array                 $listing As Feed_Cache gives it.
	 * @return string HTML, empty when there is nothing to list.
	 */
	public function render( string $tag, array $options, array $listing ): string {
		$entries = 'awareness-banner' === $tag
			? $this->campaigns( $listing['entries'], (int) ( $options['lead-days'] ?? 14 ), (int) ( $options['max'] ?? 3 ) )
			: $this->items( $listing['entries'], $options, 'resource-library' === $tag ? 'title' : 'newest' );
		$html    = implode( '', array_map( array( $this, 'render_entry' ), array_slice( $entries, 0, self::MAX_ENTRIES ) ) );
		if ( '' === $html ) {
			return '';
		}
		$home = '';
		if ( '' !== $listing['home'] ) {
			$title = '' === $listing['title'] ? $listing['home'] : $listing['title'];
			$home  = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $listing['home'], array( 'http', 'https' ) ), esc_html( $title ) );
		}
		return "<ul class=\"safeguarding-widgets-list\">$html</ul>$home";
	}

	/**
	 * The items of a list, in its order.
	 *
	 * @param array[]               $entries Entries.
	 * @param array<string, string> $options Attributes of the element.
	 * @param string                $sort    Its order unless the attributes name one.
	 * @return array[]
	 */
	private function items( array $entries, array $options, string $sort ): array {
		$wanted  = array_filter( array_map( 'trim', explode( ',', mb_strtolower( $options['category'] ?? '' ) ) ), 'strlen' );
		$entries = array_filter(
			$entries,
			static function ( array $entry ) use ( $wanted ): bool {
				$tags = array_map( 'mb_strtolower', $entry['tags'] );
				return 'campaign' !== ( $entry['kind'] ?? '' ) && ( ! $wanted || array_intersect( $wanted, $tags ) );
			}
		);
		$entries = array_values( $entries );
		$fields  = array(
			'title'  => 'title',
			'source' => 'source',
			'newest' => 'date',
			'oldest' => 'date',
		);
		$sort    = $options['sort'] ?? $sort;
		$field   = $fields[ $sort ] ?? null;
		if ( $field ) {
			usort(
				$entries,
				static function ( array $one, array $other ) use ( $field, $sort ): int {
					// Entries without a date come last in either direction.
					$order = ( '' === $one[ $field ] ) <=> ( '' === $other[ $field ] );
					$both  = strcasecmp( remove_accents( $one[ $field ] ), remove_accents( $other[ $field ] ) );
					return 0 === $order ? ( 'newest' === $sort ? -$both : $both ) : $order;
				}
			);
		}
		$limit = (int) ( $options['limit'] ?? 0 );
		return $limit > 0 ? array_slice( $entries, 0, $limit ) : $entries;
	}

	/**
	 * The campaigns that are on, or begin soon, by their first day.
	 *
	 * @param array[] $entries   Entries.
	 * @param int     $lead_days How many days before its first day a campaign is announced.
	 * @param int     $max       Most campaigns.
	 * @return array[]
	 */
	private function campaigns( array $entries, int $lead_days, int $max ): array {
		$today = current_datetime();
		$last  = $today->modify( "+$lead_days days" )->format( 'Y-m-d' );
		$due   = array();
		foreach ( $entries as $entry ) {
			$start = $entry['campaign']['start'] ?? '';
			$end   = $entry['campaign']['end'] ?? '';
			$end   = '' === $end ? $start : $end;
			// The last day counts; a month or a year ends after all its days.
			if ( '' !== $start && $start <= $last && "$end-99" >= $today->format( 'Y-m-d' ) ) {
				$name  = $entry['campaign']['name'];
				$due[] = array(
					'title'  => '' === $name ? $entry['title'] : $name,
					'date'   => $start,
					'end'    => $end === $start ? '' : $end,
					'source' => '',
				) + $entry;
			}
		}
		usort(
			$due,
			static function ( array $one, array $other ): int {
				return strcmp( $one['date'], $other['date'] );
			}
		);
		return array_slice( $due, 0, max( 1, $max ) );
	}

	/**
	 * One entry.
	 *
	 * @param array $entry Entry.
	 * @return string HTML.
	 */
	private function render_entry( array $entry ): string {
		$until   = $entry['until'] ?? '';
		$is_gone = '' !== $until && "$until-99" < current_datetime()->format( 'Y-m-d' );
		$url     = $is_gone ? '' : esc_url( $entry['url'], array( 'http', 'https' ) );
		$title   = esc_html( '' === $entry['title'] ? $entry['url'] : $entry['title'] );
		if ( '' === $title ) {
			return '';
		}
		$facts = array_filter(
			array(
				$this->render_date( $entry['date'] ) . ( empty( $entry['end'] ) ? '' : ' – ' . $this->render_date( $entry['end'] ) ),
				esc_html( $entry['source'] ),
				$this->render_status( $entry['status'] ?? '' ),
			),
			'strlen'
		);
		$lang  = preg_match( '/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i', $entry['language'] ) ? sprintf( ' lang="%s"', esc_attr( $entry['language'] ) ) : '';
		$title = '' === $url ? "<span$lang>$title</span>" : "<a href=\"$url\"$lang>$title</a>";
		return "<li>$title" . ( $facts ? ' <small>' . implode( ', ', $facts ) . '</small>' : '' ) . '</li>';
	}

	/**
	 * Says that a document is not to be followed any more.
	 *
	 * @param string $status Status of the entry.
	 * @return string HTML.
	 */
	private function render_status( string $status ): string {
		$words = array(
			'superseded' => __( 'Superseded', 'safeguarding-widgets' ),
			'withdrawn'  => __( 'Withdrawn', 'safeguarding-widgets' ),
		);
		return isset( $words[ $status ] ) ? '<strong>' . esc_html( $words[ $status ] ) . '</strong>' : '';
	}

	/**
	 * A date in words, as precise as it was given.
	 *
	 * @param string $date Such as `2024`, `2024-04` or `2024-04-01`.
	 * @return string HTML, empty without a date.
	 */
	private function render_date( string $date ): string {
		$formats = array(
			4  => 'Y',
			7  => 'F Y',
			10 => get_option( 'date_format' ),
		);
		$format  = $formats[ strlen( $date ) ] ?? null;
		$utc     = new DateTimeZone( 'UTC' );
		$day     = $format ? date_create_immutable( $date . substr( '0000-01-01', strlen( $date ) ), $utc ) : false;
		return $day ? sprintf( '<time datetime="%s">%s</time>', esc_attr( $date ), esc_html( wp_date( $format, $day->getTimestamp(), $utc ) ) ) : '';
	}
}
