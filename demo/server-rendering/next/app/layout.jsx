import Link from 'next/link';

export const metadata = {title: 'Server rendering with Next', icons: 'data:,'};

export default function Layout({children}) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/sign-in">Sign in</Link> <Link href="/register">Register</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
